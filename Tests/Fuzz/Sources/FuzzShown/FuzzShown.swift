internal import Checking

/// Any bytes read and then shown: as JSON with findings, as pages of several widths.
@_cdecl("LLVMFuzzerTestOneInput")
public func show(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  ShownCheck.show(FuzzInput.bytes(start, count))
  return 0
}
