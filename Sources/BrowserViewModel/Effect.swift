/// Something that the browser wants done outside of it.
public enum Effect: Hashable, Sendable {
  /// Ask for a part of the filings; ends any search that still runs.
  case search(SearchRequest)
  /// Count the filings that match a query; a later search ends it.
  case count(query: String, number: Int)
  /// End the search that runs.
  case cancelSearch
  /// Read a filing.
  case open(FilingHandle)
  /// Find the first filing of a ticker in the list of a query.
  case findTicker(prefix: String, query: String, order: ListOrder?, number: Int)
  /// Find the place of a filing in the list of a query, for its number.
  case findFiling(FilingHandle, query: String, order: ListOrder?, number: Int)
  /// Ask what the library holds.
  case readCoverage
  /// Put a text into the terminal's clipboard.
  case copy(String, what: String)
  /// Show an address in the reader's own browser, or else as a message.
  case openAddress(String)
  /// Write a table of what is seen into a file.
  case export(name: String, csv: String)
  /// Write all filings that match a query into a file.
  case exportList(query: String, order: ListOrder?)
  /// Draw everything anew.
  case redraw
  /// Stop the program until the shell wakes it.
  case suspend
  /// End the program.
  case quit
}
