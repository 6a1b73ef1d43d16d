#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The clocks that work is measured by, in seconds.
public enum CPUClock {
  /// The time that the calling thread has computed; what other programs do does not count.
  public static var thread: Double { seconds(CLOCK_THREAD_CPUTIME_ID) }
  /// The time that all threads of the process have computed together.
  public static var process: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }
  /// The time on the wall.
  public static var wall: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
