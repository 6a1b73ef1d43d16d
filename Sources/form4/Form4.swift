import ArgumentParser

/// The program: a terminal browser for the SEC's ownership filings, and its plain twins.
@main
struct Form4: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form4",
    abstract: "Reads and browses the SEC's ownership filings: Forms 3, 4 and 5.",
    version: "0.1.0",
    subcommands: [
      Browse.self, Show.self, Index.self, Search.self, Withholding.self, Check.self,
      QueryHelp.self,
    ],
    defaultSubcommand: Browse.self)
}
