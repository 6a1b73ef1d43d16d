internal import OwnershipForms

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Prints what libFuzzer puts into files as a whole, and ends.
///
/// Every program of this package has libFuzzer's `main`; this is where it lets one set itself up.
@_cdecl("LLVMFuzzerInitialize")
public func printDictionary(
  _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  for line in FuzzDictionary.lines { print(line) }
  exit(0)
}

/// What no libFuzzer program is without; never called here.
@_cdecl("LLVMFuzzerTestOneInput")
public func readNothing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { 0 }

/// The names of the schema's elements as tags, and what else the readers look for.
enum FuzzDictionary {
  /// The lines of a dictionary of libFuzzer.
  static var lines: [String] {
    let names = ["ownershipDocument", "value"] + FilingElement.allCases.map(\.name)
    let tags = names.flatMap { ["<\($0)>", "</\($0)>", "<\($0)/>"] }
    return (tags + pieces).map(quoted) + rawBytes.map { "\"\($0)\"" }
  }

  private static func quoted(_ piece: String) -> String {
    "\"" + piece.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// Byte order marks and what a terminal would obey, as a dictionary writes them.
  private static let rawBytes = [
    "\\xEF\\xBB\\xBF", "\\xFF\\xFE", "\\xFE\\xFF", "\\x1B[2J", "\\xC2\\x9B",
  ]

  private static let pieces = [
    "<footnoteId id=\"F1\"/>", "<footnote id=\"F1\">", "<![CDATA[", "]]>", "<!--", "-->",
    "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
    "<!DOCTYPE ownershipDocument [", "<!ENTITY a \"b\">", "&a;", "&amp;amp;", "&#x41;", "&lt;",
    "<XML>", "</XML>", "<TEXT>", "</TEXT>", "<DOCUMENT>", "</DOCUMENT>", "<TYPE>4", "<SEC-HEADER>",
    "<FILENAME>", "<DESCRIPTION>", "<SUBMISSION>", "</SUBMISSION>", "<REPORTING-OWNER>",
    "</REPORTING-OWNER>", "<ISSUER>", "ACCESSION NUMBER:", "CONFORMED SUBMISSION TYPE:",
    "FILED AS OF DATE:", "<ACCEPTANCE-DATETIME>", "ISSUER:", "REPORTING-OWNER:", "FORMER NAME:",
    "Table I - Non-Derivative Securities", "Table II - Derivative Securities",
    "Explanation of Responses:", "Remarks:", "Reporting Owners", "Signatures",
    "1. Name and Address of Reporting Person*", "2. Issuer Name and Ticker", "(Last) (First)",
    "Code V Amount (A) or (D) Price", "/s/ ", "(1)", "(1)(2)", "1. ", "09/12/2014", "2014-09-12",
    "$3.83", "1,000", "2024-03-15-05:00", "Y3K", "10b5-1", "withholding", "tax liability",
  ]
}
