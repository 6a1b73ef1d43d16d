internal import Checking

/// Any bytes as a full submission, of EDGAR's text files or of its feed.
@_cdecl("LLVMFuzzerTestOneInput")
public func readSubmission(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FilingCheck.read(
    FuzzInput.bytes(
      FuzzInput.bytes(start, count),
      beginningWithOneOf: ["<SEC-DOCUMENT>", "<SUBMISSION>", "<DOCUMENT>", "-----BEGIN PRIVACY-"]))
  return 0
}
