internal import FilingText
internal import OwnershipForms
internal import OwnershipInsight
internal import Terminal

/// A filing that was read can also be shown, and holds nothing that a terminal would obey.
public enum ShownCheck {
  /// Reads a file and shows it in every way; ends the process where that is not sound.
  public static func show(_ bytes: [UInt8]) {
    guard let filing = FilingCheck.read(bytes) else { return }
    JSONCheck.check(Array(FindingsJSON.text(of: filing.document).utf8), "the findings' JSON")
    for width in [0, 40, 80, 137] {
      let page = FilingPage(filing, width: width).lines
      let withholding = WithholdingPage(filing.document, width: width).lines
      for line in page + withholding { check(line, width: max(40, width)) }
    }
    for footnote in filing.document.footnotes {
      for line in SafeText.lines(of: footnote.text) { check(line) }
      _ = filing.document.cells(citing: footnote.id)
    }
  }

  private static func check(_ line: StyledText, width: Int) {
    require(line.width <= width, "a line is \(line.width) columns wide, not \(width)")
    for run in line.runs { check(run.text) }
  }

  private static func check(_ text: SafeText) {
    for scalar in text.string.unicodeScalars {
      require(
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value),
        "a control character is shown, \(scalar.value)")
    }
  }
}
