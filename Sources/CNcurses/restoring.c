// How the terminal is given back when there is no time to ask curses.

#define _GNU_SOURCE 1
#include "internal.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios modes_before;
static char sequences[512];
static size_t length;
static atomic_bool is_armed;

bool restoring_prepare(int descriptor) {
  terminal = descriptor;
  length = 0;
  return tcgetattr(descriptor, &modes_before) == 0;
}

// Terminal descriptions may hold pauses, as in "\033[?5l$<100/>"; those are not sent.
void restoring_add(const char *sequence) {
  if (sequence == NULL || sequence == (const char *)-1) return;
  while (*sequence != 0 && length < sizeof sequences) {
    const char *end = sequence[0] == '$' && sequence[1] == '<' ? strchr(sequence, '>') : NULL;
    if (end != NULL) {
      sequence = end + 1;
    } else {
      sequences[length++] = *sequence++;
    }
  }
}

void restoring_arm(void) { atomic_store(&is_armed, true); }

void restoring_disarm(void) { atomic_store(&is_armed, false); }

void restoring_modes(void) {
  if (terminal >= 0) tcsetattr(terminal, TCSADRAIN, &modes_before);
}

void restoring_after_crash(void) {
  if (!atomic_exchange(&is_armed, false)) return;
  // Setting modes from the background would stop the process instead.
  signal(SIGTTOU, SIG_IGN);
  for (size_t sent = 0; sent < length;) {
    ssize_t count = write(terminal, sequences + sent, length - sent);
    if (count <= 0) break;
    sent += (size_t)count;
  }
  tcsetattr(terminal, TCSANOW, &modes_before);
  messages_release();
}
