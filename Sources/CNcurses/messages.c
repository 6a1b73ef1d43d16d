// Standard error while the screen is up: kept in a file without a name, printed afterwards. All that
// is called by messages_release() may be called in a signal handler.

#define _GNU_SOURCE 1
#include "internal.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

enum { longest_tail = 4096 };

static int standard_error_before = -1;

static int open_unnamed_file(void) {
  const char *folder = getenv("TMPDIR");
  char path[512];
  int needed = snprintf(
    path, sizeof path, "%s/form4-messages-XXXXXX", folder != NULL && *folder ? folder : "/tmp");
  int file = -1;
  if (needed > 0 && (size_t)needed < sizeof path) file = mkstemp(path);
  if (file >= 0) {
    unlink(path);
  } else {
    file = open("/dev/null", O_RDWR);
  }
  return file;
}

void messages_hold(void) {
  if (standard_error_before >= 0 || !isatty(STDERR_FILENO)) return;
  int file = open_unnamed_file();
  if (file < 0) return;
  standard_error_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (standard_error_before >= 0) dup2(file, STDERR_FILENO);
  close(file);
}

// Control characters must not reach the terminal, wherever the message has them from: C0, delete,
// and C1 as UTF-8 writes it.
static void make_harmless(unsigned char *bytes, ssize_t count) {
  for (ssize_t i = 0; i < count; i++) {
    bool is_control = (bytes[i] < 0x20 && bytes[i] != '\n' && bytes[i] != '\t') || bytes[i] == 0x7F;
    bool is_late_control = i > 0 && bytes[i - 1] == 0xC2 && bytes[i] >= 0x80 && bytes[i] < 0xA0;
    if (is_late_control) bytes[i - 1] = '?';
    if (is_control || is_late_control) bytes[i] = '?';
  }
}

void messages_release(void) {
  if (standard_error_before < 0) return;
  unsigned char tail[longest_tail];
  off_t end = lseek(STDERR_FILENO, 0, SEEK_END);
  off_t start = end > longest_tail ? end - longest_tail : 0;
  ssize_t count = end > 0 ? pread(STDERR_FILENO, tail, sizeof tail, start) : 0;
  dup2(standard_error_before, STDERR_FILENO);
  close(standard_error_before);
  standard_error_before = -1;
  if (count <= 0) return;
  make_harmless(tail, count);
  for (ssize_t sent = 0; sent < count;) {
    ssize_t written = write(STDERR_FILENO, tail + sent, (size_t)(count - sent));
    if (written <= 0) break;
    sent += written;
  }
}
