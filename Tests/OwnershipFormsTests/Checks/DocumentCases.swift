import Foundation

extension CheckCase {
  /// The rules about the document as a whole.
  static let document: [CheckCase] = [
    CheckCase(
      "the document is the form of the submission", .form4InSubmission,
      [
        ("CONFORMED SUBMISSION TYPE:\t4", "CONFORMED SUBMISSION TYPE:\t3"),
        ("<documentType>", "1️⃣<documentType>"),
      ],
      finds: .init(
        1, "formAgainstSubmission", "'documentType' is '4', and the submission is a '3'")),
    CheckCase(
      "an exit needs no rows", .form4,
      tables("<notSubjectToSection16>1</notSubjectToSection16>")),
    CheckCase(
      "a form without rows says that it is an exit", .form4,
      tables("1️⃣<notSubjectToSection16>0</notSubjectToSection16>"),
      finds: .init(
        1, "nothingReported", "the Form 4 has no rows, and 'notSubjectToSection16' is not '1'")),
    CheckCase(
      "no securities owned, and rows", .form3,
      [("<noSecuritiesOwned>0", "1️⃣<noSecuritiesOwned>1")],
      finds: .init(
        1, "noSecuritiesOwnedAgainstRows", "'noSecuritiesOwned' is true, and the tables have 2 rows"
      )),
    CheckCase(
      "a Form 5 has a row for each box", .form5,
      [
        ("<form3HoldingsReported>1", "1️⃣<form3HoldingsReported>0"),
        (
          "<transactionFormType>4</transactionFormType>\n<transactionCode>S",
          "<transactionFormType>5</transactionFormType>\n<transactionCode>S"
        ),
        (
          "<transactionFormType>4</transactionFormType>\n<transactionCode>A",
          "<transactionFormType>5</transactionFormType>\n<transactionCode>A"
        ),
        ("<form4TransactionsReported>", "2️⃣<form4TransactionsReported>"),
      ],
      finds: .init(
        1, "reportedBoxesAgainstRows",
        "'form3HoldingsReported' is false, and a holding has form type '3'"),
      .init(
        2, "reportedBoxesAgainstRows",
        "'form4TransactionsReported' is true, and no transaction has form type '4'")),
  ]

  /// The edits that turn a Form 4 into one without rows, with a box in its head.
  private static func tables(_ box: String) -> [(String, String)] {
    let xml = CleanFiling.form4.xml
    guard let start = xml.range(of: "<nonDerivativeTable>"),
      let end = xml.range(of: "</footnotes>")
    else { return [] }
    return [
      (String(xml[start.lowerBound..<end.upperBound]), ""), ("<issuer>", box + "<issuer>"),
    ]
  }
}
