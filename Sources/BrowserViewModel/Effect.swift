/// Something that the browser wants done outside of it.
public enum Effect: Hashable, Sendable {
  /// Ask for a part of the filings; ends any search that still runs.
  case search(SearchRequest)
  /// End the search that runs.
  case cancelSearch
  /// Read a filing.
  case open(FilingHandle)
  /// Find the first filing of a ticker among those that match a query.
  case findTicker(prefix: String, query: String, number: Int)
  /// Find the place of a filing among those that match a query.
  case findFiling(FilingHandle, query: String, number: Int)
  /// Ask what the library holds.
  case readCoverage
  /// Put a text into the terminal's clipboard.
  case copy(String, what: String)
  /// Show an address in the reader's own browser, or else as a message.
  case openAddress(String)
  /// Write a table of what is seen into a file.
  case export(name: String, csv: String)
  /// Write all filings that match a query into a file.
  case exportList(query: String)
  /// Draw everything anew.
  case redraw
  /// Stop the program until the shell wakes it.
  case suspend
  /// End the program.
  case quit
}
