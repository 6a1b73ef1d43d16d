/// Joins what was torn apart in a row: a date or a price in two pieces, a repeated tail, a mark in
/// a field of its own; what stays a fragment is left out, for it is no value.
struct PieceJoiner {
  /// How many characters the end of an amount has at least, to be taken for a repetition: Table I
  /// never has one amount right beside another, Table II has.
  private let shortestTail: Int

  init(_ table: FormTable) { shortestTail = table == .nonDerivative ? 2 : 3 }

  /// The tokens with their pieces joined.
  func joined(_ tokens: [RowToken]) -> [RowToken] {
    var result: [RowToken] = []
    for token in tokens {
      if let last = result.last,
        let whole = whole(last, token) ?? amount(last, token) ?? price(last, token)
      {
        result[result.count - 1] = whole
      } else if let index = result.lastIndex(where: { $0.kind != .marks(isDollars: false) }),
        isTail(token, of: result[index])
      {
        let marks = result[(index + 1)...].flatMap(\.value.footnoteIDs)
        result.removeSubrange((index + 1)...)
        result[index] = withTail(token, on: result[index])
        result[index].value.footnoteIDs.insert(contentsOf: marks, at: 0)
      } else if case .letters("I") = token.kind, case .letters? = result.last?.kind,
        result.last?.field == token.field
      {
        continue
      } else {
        result.append(token)
      }
    }
    return result.filter { $0.kind != .fragment }
  }

  /// The value of two fragments side by side, the sign at the cut once or twice, or the last group of an
  /// amount in two; nil where they make none.
  private func whole(_ first: RowToken, _ second: RowToken) -> RowToken? {
    // An amount that stands whole beside its start is no rest of it.
    guard case .fragment = first.kind, !second.raw.hasPrefix(first.raw) else { return nil }
    var tail = second.raw[...]
    guard let sign = first.raw.last else { return nil }
    if sign == "/" || sign == "." {
      if tail.first == sign { tail = tail.dropFirst() }
    } else if !first.raw.contains(",") || first.raw.contains("/") || first.raw.contains(".") {
      return nil
    }
    guard let digit = tail.first, digit.isASCIIDigit else { return nil }
    let range = span(first, second)
    guard
      var token = RowWord.token(first.raw + String(tail), field: first.field, range: range),
      token.kind == .date || token.kind == .amount(isDollars: first.raw.contains("$"))
    else { return nil }
    token.value.status = .repaired
    token.value.evidence = "joined from '\(first.raw)' and '\(second.raw)'"
    token.value.footnoteIDs = first.value.footnoteIDs + second.value.footnoteIDs
    token.field = second.field
    return token
  }

  /// The amount whose first digits the edge of a column cut off, as `1` and `0,000`: no amount begins
  /// with a zero before a comma; nil where they are none.
  private func amount(_ first: RowToken, _ rest: RowToken) -> RowToken? {
    guard case .amount(let isDollars) = first.kind, rest.kind == .fragment,
      rest.raw.hasPrefix("0"), rest.raw.contains(","),
      (1...2).contains(rest.field - first.field),
      first.value.footnoteIDs.isEmpty,
      var token = RowWord.token(
        first.raw + rest.raw, field: first.field, range: span(first, rest)),
      token.kind == .amount(isDollars: isDollars)
    else { return nil }
    token.value.status = .repaired
    token.value.evidence = "joined from '\(first.raw)' and '\(rest.raw)'"
    token.value.footnoteIDs = rest.value.footnoteIDs
    return token
  }

  /// The price of a dollar sign alone in its field and the amount in the next; nil where they are
  /// none.
  private func price(_ sign: RowToken, _ amount: RowToken) -> RowToken? {
    guard sign.kind == .marks(isDollars: true), sign.value.footnoteIDs.isEmpty,
      amount.kind == .amount(isDollars: false), amount.field == sign.field + 1
    else { return nil }
    var token = amount
    token.kind = .amount(isDollars: true)
    token.field = sign.field
    token.value.range = span(sign, amount)
    token.value.status = .repaired
    token.value.evidence = "joined from '\(sign.raw)' and '\(amount.raw)'"
    return token
  }

  /// Whether an amount is the end of the amount before it, printed a second time, perhaps with a letter
  /// for a digit there.
  private func isTail(_ token: RowToken, of last: RowToken) -> Bool {
    guard token.kind == .amount(isDollars: false) || token.kind == .fragment,
      case .amount(false) = last.kind, token.raw.count >= shortestTail,
      last.raw.count > token.raw.count, last.raw.contains(","), last.field != token.field
    else { return false }
    if token.value.status == .asFiled { return last.raw.hasSuffix(token.raw) }
    guard token.raw.contains(","), token.raw.contains(where: \.isLetter),
      let whole = last.value.text, let end = token.value.text
    else { return false }
    return whole.hasSuffix(end)
  }

  private func withTail(_ tail: RowToken, on last: RowToken) -> RowToken {
    var token = last
    token.value.range = span(last, tail)
    token.value.footnoteIDs += tail.value.footnoteIDs
    token.value.status = .repaired
    token.value.evidence = "'\(last.raw)' and '\(tail.raw)': the end of the amount stands twice"
    token.value.alternatives = tail.value.text.map { [$0] } ?? []
    return token
  }

  private func span(_ first: RowToken, _ second: RowToken) -> Range<Int> {
    let start = first.value.range?.lowerBound ?? 0
    return start..<max(start, second.value.range?.upperBound ?? start)
  }
}
