#if canImport(Glibc)
  import CMalloc
#endif

/// What becomes of memory that is no longer needed.
enum FreedMemory {
  /// From how many bytes on a piece of memory goes back to the system when it is freed.
  private static let piece: Int32 = 1 << 18

  /// Gives large pieces back at once for as long as the program runs. Left alone, the allocator keeps
  /// what it had to give back once, such as the room in which a list of a million was sorted.
  static func goesBack() {
    #if canImport(Glibc)
      _ = mallopt(M_MMAP_THRESHOLD, piece)
      _ = mallopt(M_TRIM_THRESHOLD, piece)
    #endif
  }
}
