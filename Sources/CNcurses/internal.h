// What the parts of the shim share.

#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

// alarms.c: signals and wake-ups, gathered behind one descriptor.

bool alarms_open(void);              // makes the descriptor, once a process
int alarms_descriptor(void);
void alarms_drain(void);
void alarms_install(void);           // our handlers, and their signals unblocked
void alarms_uninstall(void);         // the handlers found before
void alarms_stop_process_group(void);

// restoring.c: how to give the terminal back, from anywhere, a signal handler included.

bool restoring_prepare(int terminal);      // remembers the modes the terminal has now
void restoring_add(const char *sequence);  // bytes that undo something, sent first to last
void restoring_arm(void);
void restoring_disarm(void);
void restoring_modes(void);                // sets the remembered modes
void restoring_after_crash(void);          // everything; only async-signal-safe calls

// messages.c: what is written to standard error while the screen is up.

void messages_hold(void);     // from now on into a file that has no name
void messages_release(void);  // back to where it went, and the last of it is printed

#endif
