internal import Checking

/// Any bytes as the SEC's page of a form.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzInput.bytes(start, count)
  // Where the file is no longer known for a page, its first tag makes it one again.
  if FilingCheck.read(bytes) == nil { FilingCheck.read(Array("<html>".utf8) + bytes) }
  return 0
}
