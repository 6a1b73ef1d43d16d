#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Runs a program to its end, its input coming from a file and its output going to files.
///
/// `Foundation.Process` waits for a socket that tmux's server inherits, so it would never return; and
/// what it starts inherits the test thread's blocked signals, so a resize would never be heard of.
enum ChildProcess {
  /// Runs a program found in `PATH`, with exactly this environment; without an `errorFile` its errors
  /// go where its output goes.
  ///
  /// - Returns: its exit status; -1 where it could not be started, 128 and more where a signal ended
  ///   it.
  static func run(
    _ arguments: [String], environment: [String: String], inputFile: String = "/dev/null",
    outputFile: String, errorFile: String? = nil
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, inputFile, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, outputFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if let errorFile {
      posix_spawn_file_actions_addopen(
        &actions, STDERR_FILENO, errorFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var variablePointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var child: pid_t = 0
    let program = arguments.first ?? ""
    guard
      posix_spawnp(&child, program, &actions, &attributes, &argumentPointers, &variablePointers)
        == 0
    else { return -1 }

    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
