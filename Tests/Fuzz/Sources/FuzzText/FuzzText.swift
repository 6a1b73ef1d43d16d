internal import Checking

/// Any bytes as a printed form.
@_cdecl("LLVMFuzzerTestOneInput")
public func readText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzInput.bytes(start, count)
  // Where the file is no longer known for a printed form, a last line makes it one again.
  if FilingCheck.read(bytes) == nil { FilingCheck.read(bytes + Array(ownWords.utf8)) }
  return 0
}

private let ownWords = """

  FORM 4 United States Securities and Exchange Commission Statement of changes in beneficial \
  ownership Filed pursuant to Section 16 Name and Address of Reporting Person Issuer Name and \
  Ticker Individual or Joint/Group Explanation of Responses Non-Derivative Securities
  """
