internal import Checking

/// Any bytes as ownership XML.
@_cdecl("LLVMFuzzerTestOneInput")
public func readXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FilingCheck.read(
    FuzzInput.bytes(
      FuzzInput.bytes(start, count),
      beginningWithOneOf: ["<ownershipDocument", "<?xml", "\u{FEFF}", " "]))
  return 0
}
