// The only way from Swift to the terminal: a screen of plain cells on one side, ncursesw, terminal
// modes and signals on the other. No type of curses appears here.
//
// There is one screen a process. Everything is called on the main thread, but for screen_wake().

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCREEN_CELL_SCALARS = 5 };

// One visible scalar and its marks (0 ends them), or nothing for the right half of a wide one.
typedef struct {
  uint32_t scalars[SCREEN_CELL_SCALARS];
  int16_t foreground;  // -1 is the terminal's own colour
  int16_t background;
  uint8_t columns;     // 1, 2, or 0 for the right half
  uint8_t emphasis;    // SCREEN_BOLD and the like
} screen_cell;

enum {
  SCREEN_BOLD = 1,
  SCREEN_DIM = 2,
  SCREEN_UNDERLINED = 4,
  SCREEN_REVERSED = 8,
};

typedef enum {
  SCREEN_OPENED,
  SCREEN_ALREADY_OPEN,
  SCREEN_NO_OUTPUT,         // standard output is not a terminal
  SCREEN_NO_INPUT,          // nor is standard input, and there is no /dev/tty
  SCREEN_TYPE_MISSING,      // TERM is not set
  SCREEN_TYPE_UNKNOWN,
  SCREEN_CANNOT_MOVE,       // a terminal type without cursor movement
  SCREEN_FAILED,
} screen_opening;

// What TERM says; NULL where it is not set.
const char *screen_terminal_type(void);

// Takes the terminal over: signal handlers, locale, modes, alternate screen.
screen_opening screen_open(bool wants_colour, bool wants_mouse);

// Gives the terminal back as it was and prints what went to standard error meanwhile. May be called
// at any time, any number of times.
void screen_close(void);

// Gives the terminal back while something else uses it, and takes it again.
void screen_leave(void);
void screen_enter(void);

// Gives the terminal back, stops the process group until it is continued, takes the terminal again.
void screen_suspend(void);

int screen_columns(void);
int screen_rows(void);
int screen_colours(void);     // 0, 8, 16 or 256
bool screen_is_unicode(void);

// Follows the terminal to the size it has now; what was shown is cleared.
void screen_follow_size(void);

// Puts a row's cells, from its first column, into the next picture. Columns beyond them stay.
void screen_put_row(int row, const screen_cell *cells, int count);

// Shows the next picture, with the cursor at a place, or hidden where the column is negative.
void screen_show(int cursor_column, int cursor_row);

// Makes the next picture be drawn anew as a whole.
void screen_repaint(void);

// Writes a sequence of control characters of our own between two pictures; false where that failed.
bool screen_write_control(const uint8_t *bytes, size_t count);

enum {
  SCREEN_INPUT = 1,   // bytes can be read
  SCREEN_ALARM = 2,   // a signal came, or a wake-up
  SCREEN_GONE = 4,    // the terminal was closed
};

// Waits for so many milliseconds, for ever where that is negative; returns what came, 0 for nothing.
int screen_wait(int milliseconds);

// Reads what the terminal sent; 0 where there is nothing, -1 where the terminal is gone.
long screen_read(uint8_t *bytes, size_t capacity);

typedef enum {
  SCREEN_ALARM_HANG_UP,
  SCREEN_ALARM_INTERRUPT,
  SCREEN_ALARM_TERMINATE,
  SCREEN_ALARM_STOP,
  SCREEN_ALARM_CONTINUE,
  SCREEN_ALARM_RESIZE,
  SCREEN_ALARM_WAKE,
  SCREEN_ALARM_COUNT,
} screen_alarm;

// Whether this has happened since it was last asked for.
bool screen_take_alarm(screen_alarm alarm);

// Ends a wait, now or the next one. May be called on any thread, before opening and after closing.
void screen_wake(void);

// The bytes that a key sends, by its name in the terminal's description; NULL where it has none.
const char *screen_key_bytes(const char *capability);

#endif
