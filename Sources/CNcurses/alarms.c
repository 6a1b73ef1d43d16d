// Signals and wake-ups. A handler sets a flag and writes a byte; the waiting loop does the rest.

#define _GNU_SOURCE 1
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// The pipe stays for the life of the process, so that a late wake-up never writes to a descriptor
// that has become something else.
static _Atomic int read_end = -1;
static _Atomic int write_end = -1;

static atomic_bool raised[SCREEN_ALARM_COUNT];
static atomic_bool was_asked_to_end;

static const struct {
  int number;
  screen_alarm alarm;
} followed[] = {
  {SIGHUP, SCREEN_ALARM_HANG_UP},
  {SIGINT, SCREEN_ALARM_INTERRUPT},
  {SIGTERM, SCREEN_ALARM_TERMINATE},
  {SIGTSTP, SCREEN_ALARM_STOP},
  {SIGCONT, SCREEN_ALARM_CONTINUE},
  {SIGWINCH, SCREEN_ALARM_RESIZE},
};

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};

enum {
  followed_count = sizeof followed / sizeof followed[0],
  crash_count = sizeof crashes / sizeof crashes[0],
};

static struct sigaction followed_before[followed_count];
static struct sigaction crashes_before[crash_count];
static bool is_installed;

// A stack of its own lets the handler run when the main thread's is used up.
static unsigned char crash_stack[64 * 1024];

bool alarms_open(void) {
  if (read_end >= 0) return true;
  int ends[2];
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  read_end = ends[0];
  write_end = ends[1];
  return true;
}

int alarms_descriptor(void) { return read_end; }

static void ring(screen_alarm alarm) {
  atomic_store(&raised[alarm], true);
  int end = write_end;
  // A full pipe is as good as one more byte: the loop will wake.
  if (end >= 0 && write(end, "", 1) < 0) return;
}

void alarms_drain(void) {
  char bytes[256];
  while (read(read_end, bytes, sizeof bytes) > 0) continue;
}

bool screen_take_alarm(screen_alarm alarm) { return atomic_exchange(&raised[alarm], false); }

void screen_wake(void) { ring(SCREEN_ALARM_WAKE); }

static void note_signal(int number) {
  int saved_error = errno;
  bool asks_to_end = number == SIGHUP || number == SIGINT || number == SIGTERM;
  if (asks_to_end && atomic_exchange(&was_asked_to_end, true)) {
    restoring_after_crash();
    _exit(128 + number);
  }
  for (int i = 0; i < followed_count; i++) {
    if (followed[i].number == number) ring(followed[i].alarm);
  }
  errno = saved_error;
}

static void end_by_crash(int number) {
  restoring_after_crash();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}

void alarms_install(void) {
  if (is_installed) return;
  is_installed = true;
  atomic_store(&was_asked_to_end, false);
  for (int i = 0; i < SCREEN_ALARM_COUNT; i++) {
    if (i != SCREEN_ALARM_WAKE) atomic_store(&raised[i], false);
  }

  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigset_t wanted;
  sigemptyset(&wanted);

  action.sa_handler = note_signal;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigdelset(&action.sa_mask, crashes[i]);
  for (int i = 0; i < followed_count; i++) {
    sigaction(followed[i].number, &action, &followed_before[i]);
    sigaddset(&wanted, followed[i].number);
  }

  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  action.sa_handler = end_by_crash;
  action.sa_flags = SA_ONSTACK;
  for (int i = 0; i < crash_count; i++) {
    sigaction(crashes[i], &action, &crashes_before[i]);
    sigaddset(&wanted, crashes[i]);
  }

  // A process may be started with signals blocked, and would then never learn of a resize.
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

void alarms_uninstall(void) {
  if (!is_installed) return;
  is_installed = false;
  for (int i = 0; i < followed_count; i++) {
    sigaction(followed[i].number, &followed_before[i], NULL);
  }
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &crashes_before[i], NULL);
}

void alarms_stop_process_group(void) {
  struct sigaction plain, stop_before, continue_before;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &stop_before);
  sigaction(SIGCONT, &plain, &continue_before);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &stop_before, NULL);
  sigaction(SIGCONT, &continue_before, NULL);
}
