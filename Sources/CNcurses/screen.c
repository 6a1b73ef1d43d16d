// The screen itself: opening, sizes, rows of cells, bytes from the keyboard. All of curses is here.

#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// NB: term.h makes this common word a macro.
#undef columns

enum { widest_row = 4096 };

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

static SCREEN *screen;
static FILE *input;
static FILE *output;
static bool is_up;
static bool is_unicode;
static bool reports_mouse;
static int colours;

// The colours of the cell before, which are most often those of the next, and their pair.
static int last_foreground, last_background, last_pair;

static bool choose_locale(void) {
  setlocale(LC_CTYPE, "");
  static const char *const fallbacks[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof fallbacks / sizeof fallbacks[0]; i++) {
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    // In any other codeset curses would leave out what it cannot encode, whole names included.
    setlocale(LC_CTYPE, fallbacks[i]);
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// Streams of our own: curses may close or buffer them without touching the standard ones.
static FILE *open_stream(int descriptor, const char *path, const char *mode) {
  int own = path != NULL ? open(path, O_RDWR | O_CLOEXEC | O_NOCTTY)
                         : fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (own < 0) return NULL;
  FILE *stream = fdopen(own, mode);
  if (stream == NULL) close(own);
  return stream;
}

static void close_streams(void) {
  if (input != NULL) fclose(input);
  if (output != NULL) fclose(output);
  input = output = NULL;
}

const char *screen_terminal_type(void) { return getenv("TERM"); }

static screen_opening check_terminal_type(void) {
  const char *type = getenv("TERM");
  if (type == NULL || *type == 0) return SCREEN_TYPE_MISSING;
  int result = 0;
  if (setupterm(type, fileno(output), &result) != OK) return SCREEN_TYPE_UNKNOWN;
  const char *movement = tigetstr("cup");
  bool can_move = movement != NULL && movement != (const char *)-1;
  del_curterm(cur_term);
  return can_move ? SCREEN_OPENED : SCREEN_CANNOT_MOVE;
}

static void start_colours(bool wanted) {
  colours = last_pair = 0;
  last_foreground = last_background = -1;
  const char *refusal = getenv("NO_COLOR");
  if (!wanted || (refusal != NULL && *refusal != 0)) return;
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return;
  colours = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

static void prepare_restoring(void) {
  restoring_add(reports_mouse ? mouse_off : NULL);
  restoring_add(paste_off);
  restoring_add(tigetstr("sgr0"));
  restoring_add(tigetstr("op"));
  restoring_add(tigetstr("cnorm"));
  restoring_add(tigetstr("rmkx"));
  restoring_add(tigetstr("rmcup"));
}

static void write_sequence(const char *sequence) {
  if (sequence == NULL || sequence == (const char *)-1) return;
  screen_write_control((const uint8_t *)sequence, strlen(sequence));
}

// The keyboard's modes. Curses would set the first itself, but only when it reads the keys.
static void write_modes(bool on) {
  write_sequence(tigetstr(on ? "smkx" : "rmkx"));
  write_sequence(on ? paste_on : paste_off);
  if (reports_mouse) write_sequence(on ? mouse_on : mouse_off);
}

static screen_opening fail(screen_opening reason) {
  alarms_uninstall();
  close_streams();
  return reason;
}

screen_opening screen_open(bool wants_colour, bool wants_mouse) {
  if (screen != NULL) return SCREEN_ALREADY_OPEN;
  if (!isatty(STDOUT_FILENO)) return SCREEN_NO_OUTPUT;
  output = open_stream(STDOUT_FILENO, NULL, "w");
  input = isatty(STDIN_FILENO) ? open_stream(STDIN_FILENO, NULL, "r")
                               : open_stream(-1, "/dev/tty", "r");
  if (output == NULL) return fail(SCREEN_FAILED);
  if (input == NULL) return fail(SCREEN_NO_INPUT);
  screen_opening type = check_terminal_type();
  if (type != SCREEN_OPENED) return fail(type);
  if (!alarms_open() || !restoring_prepare(fileno(output))) return fail(SCREEN_FAILED);

  // Handlers first: curses leaves alone what has one.
  alarms_install();
  is_unicode = choose_locale();
  screen = newterm(NULL, output, input);
  if (screen == NULL) return fail(SCREEN_TYPE_UNKNOWN);
  reports_mouse = wants_mouse;
  prepare_restoring();
  restoring_arm();
  raw();
  noecho();
  nonl();
  typeahead(-1);
  start_colours(wants_colour);
  static bool is_registered;
  if (!is_registered) is_registered = atexit(screen_close) == 0;
  is_up = true;
  messages_hold();
  screen_follow_size();
  refresh();
  write_modes(true);
  return SCREEN_OPENED;
}

void screen_leave(void) {
  if (!is_up) return;
  is_up = false;
  write_modes(false);
  curs_set(1);
  endwin();
  restoring_modes();
  restoring_disarm();
  messages_release();
}

void screen_enter(void) {
  if (screen == NULL || is_up) return;
  // Modes come first: in the background this stops the process before anything is drawn.
  reset_prog_mode();
  is_up = true;
  restoring_arm();
  messages_hold();
  screen_repaint();
  screen_follow_size();
  refresh();
  write_modes(true);
}

void screen_close(void) {
  if (screen == NULL) return;
  screen_leave();
  alarms_uninstall();
  delscreen(screen);
  screen = NULL;
  close_streams();
}

void screen_suspend(void) {
  if (!is_up) return;
  screen_leave();
  alarms_stop_process_group();
  screen_enter();
}

int screen_columns(void) { return screen != NULL ? getmaxx(stdscr) : 0; }

int screen_rows(void) { return screen != NULL ? getmaxy(stdscr) : 0; }

int screen_colours(void) { return colours; }

bool screen_is_unicode(void) { return is_unicode; }

void screen_follow_size(void) {
  struct winsize size;
  if (screen == NULL || ioctl(fileno(output), TIOCGWINSZ, &size) != 0) return;
  if (size.ws_col == 0 || size.ws_row == 0) return;
  if (size.ws_col == getmaxx(stdscr) && size.ws_row == getmaxy(stdscr)) return;
  int columns = size.ws_col < widest_row ? size.ws_col : widest_row;
  int rows = size.ws_row < widest_row ? size.ws_row : widest_row;
  resize_term(rows, columns);
  erase();
  screen_repaint();
}

static attr_t attributes(uint8_t emphasis) {
  attr_t result = A_NORMAL;
  if (emphasis & SCREEN_BOLD) result |= A_BOLD;
  if (emphasis & SCREEN_DIM) result |= A_DIM;
  if (emphasis & SCREEN_UNDERLINED) result |= A_UNDERLINE;
  if (emphasis & SCREEN_REVERSED) result |= A_REVERSE;
  return result;
}

static int colour_pair(const screen_cell *cell) {
  if (colours == 0 || (cell->foreground < 0 && cell->background < 0)) return 0;
  if (cell->foreground != last_foreground || cell->background != last_background) {
    int pair = alloc_pair(cell->foreground, cell->background);
    if (pair < 0) return 0;
    last_pair = pair;
    last_foreground = cell->foreground;
    last_background = cell->background;
  }
  return last_pair;
}

// Fills in what curses is to show; returns how many cells of its array it took.
static int convert(const screen_cell *cell, cchar_t *shown) {
  int pair = colour_pair(cell);
  attr_t look = attributes(cell->emphasis);
  wchar_t text[SCREEN_CELL_SCALARS + 1] = {0};
  text[0] = (wchar_t)cell->scalars[0];
  // Curses asks the C library for widths. Where that knows another one, the row would shift.
  bool is_known = text[0] < 0x7F ? text[0] >= 0x20 : wcwidth(text[0]) == cell->columns;
  if (is_known) {
    for (int i = 1, length = 1; i < SCREEN_CELL_SCALARS && cell->scalars[i] != 0; i++) {
      if (wcwidth((wchar_t)cell->scalars[i]) == 0) text[length++] = (wchar_t)cell->scalars[i];
    }
    if (setcchar(shown, text, look, 0, &pair) == OK) return 1;
  }
  wchar_t unknown[2] = {is_unicode ? 0xFFFD : L'?', 0};
  for (int i = 0; i < cell->columns; i++) setcchar(&shown[i], unknown, look, 0, &pair);
  return cell->columns;
}

void screen_put_row(int row, const screen_cell *cells, int count) {
  static cchar_t shown[widest_row + 1];
  int length = 0;
  for (int i = 0; i < count && length + 2 <= widest_row; i++) {
    if (cells[i].columns > 0) length += convert(&cells[i], &shown[length]);
  }
  if (screen != NULL && length > 0) mvadd_wchnstr(row, 0, shown, length);
}

void screen_show(int cursor_column, int cursor_row) {
  if (!is_up) return;
  curs_set(cursor_column < 0 ? 0 : 1);
  move(cursor_column < 0 ? 0 : cursor_row, cursor_column < 0 ? 0 : cursor_column);
  refresh();
}

void screen_repaint(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

bool screen_write_control(const uint8_t *bytes, size_t count) {
  if (output == NULL) return false;
  // Curses has written all it had at its last refresh, so this stands between two pictures.
  while (count > 0) {
    ssize_t written = write(fileno(output), bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
}

int screen_wait(int milliseconds) {
  if (screen == NULL) return SCREEN_GONE;
  struct pollfd sources[2] = {
    {.fd = fileno(input), .events = POLLIN},
    {.fd = alarms_descriptor(), .events = POLLIN},
  };
  int count = poll(sources, 2, milliseconds);
  // Interrupted by a signal: its handler has left a byte in the pipe, or it is none of ours.
  if (count < 0) return errno == EINTR ? SCREEN_ALARM : SCREEN_GONE;
  int result = 0;
  if (sources[0].revents & POLLIN) result |= SCREEN_INPUT;
  if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= SCREEN_GONE;
  if (sources[1].revents != 0) {
    alarms_drain();
    result |= SCREEN_ALARM;
  }
  return result;
}

long screen_read(uint8_t *bytes, size_t capacity) {
  if (input == NULL) return -1;
  ssize_t count = read(fileno(input), bytes, capacity);
  if (count > 0) return count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

const char *screen_key_bytes(const char *capability) {
  if (screen == NULL) return NULL;
  const char *bytes = tigetstr(capability);
  return bytes == (const char *)-1 ? NULL : bytes;
}
