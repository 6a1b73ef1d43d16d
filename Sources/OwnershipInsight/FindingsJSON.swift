public import OwnershipForms

/// Writes what is derived from a filing as the `findings` of its JSON, each with its evidence.
public enum FindingsJSON {
  /// The findings of a document as one JSON object; `{}` where there is none.
  public static func text(of document: OwnershipDocument) -> String {
    let withholdings = TaxWithholding.all(in: document)
    var json = JSONWriter()
    json.object { json in
      guard !withholdings.isEmpty else { return }
      json.key("taxWithholding")
      json.array { json in for one in withholdings { write(one, into: &json) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(_ withholding: TaxWithholding, into json: inout JSONWriter) {
    json.object { json in
      json.field("row", withholding.row.path)
      json.field("transactionCode", TransactionCode.taxWithholding.rawValue)
      json.field("codeStatus", withholding.codeStatus.rawValue)
      number("shares", withholding.shares, into: &json)
      number("pricePerShare", withholding.price, into: &json)
      number("value", withholding.value, into: &json)
      json.key("paidFor")
      json.array { json in
        for payment in TaxWithholding.Payment.allCases where withholding.paidFor.contains(payment) {
          json.string(payment.rawValue)
        }
      }
      json.key("evidence")
      json.array { json in
        for footnote in withholding.footnotes {
          json.object { json in
            json.field("footnoteId", footnote.id)
            json.key("words")
            json.array { json in
              for mark in footnote.words.marks {
                json.string(String(footnote.words.text[mark.range]))
              }
            }
          }
        }
      }
      guard case .rows(let match) = withholding.origin else { return }
      json.key("vestRows")
      json.object { json in
        rows("acquired", match.acquired, into: &json)
        rows("derivative", match.derivative, into: &json)
        rows("withheld", match.withheld, into: &json)
        number("acquiredShares", match.acquiredShares, into: &json)
        number("withheldShares", match.withheldShares, into: &json)
        number("percentWithheld", match.percentWithheld, into: &json)
        json.key("isOnlyAward")
        json.bool(match.isOnlyAward)
      }
    }
  }

  private static func rows(
    _ name: String, _ references: [RowReference], into json: inout JSONWriter
  ) {
    json.key(name)
    json.array { json in for reference in references { json.string(reference.path) } }
  }

  private static func number(
    _ name: String, _ number: ExactDecimal?, into json: inout JSONWriter
  ) {
    guard let number else { return }
    json.key(name)
    json.raw(number.text)
  }
}
