import OwnershipForms

/// The files of a command, read one after the other; one that fails does not stop the others.
struct FilingFiles {
  /// The names as they were given.
  var paths: [String]

  /// A file and the filing in it.
  struct Input {
    var path: String
    /// The bytes as they are in the file.
    var bytes: [UInt8]
    /// The bytes that the places in the filing count.
    var unpacked: UnpackedFile
    var filing: OwnershipFiling
  }

  /// Hands each filing on, in order; a file without one is a line on standard error.
  ///
  /// Returns whether a file failed.
  func forEach(
    flushing output: inout StandardOutput,
    _ body: (Input, inout StandardOutput) throws -> Void
  ) throws -> Bool {
    let reader = FilingReader()
    var failed = false
    for path in paths {
      let file = InputFile(path: path)
      var message = ""
      do {
        let bytes = try file.read()
        let unpacked = try UnpackedFile(bytes, limits: reader.limits)
        let filing = try reader.read(unpacked)
        try body(
          Input(path: path, bytes: bytes, unpacked: unpacked, filing: filing), &output)
        continue
      } catch let failure as InputFile.Failure {
        message = failure.message
      } catch let failure as ReadingError {
        message = failure.message
      }
      failed = true
      // What was found before comes first, also where both streams go to one place.
      try output.flush()
      StandardError.write("\(file.name): \(message)")
    }
    return failed
  }
}
