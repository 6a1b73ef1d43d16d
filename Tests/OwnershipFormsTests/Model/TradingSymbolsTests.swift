import OwnershipForms
import Testing

/// Texts as they stand in filings, and the tickers in them.
@Suite struct TradingSymbolsTests {
  @Test(arguments: [
    ("MHF", ["MHF"]), ("mbi", ["MBI"]), ("(SIRI)", ["SIRI"]), ("SHFS)", ["SHFS"]),
    ("[ACME]", ["ACME"]), ("\"ACME\"", ["ACME"]),
    ("PARAA,PARA", ["PARAA", "PARA"]), ("BCDA;BCDAW", ["BCDA", "BCDAW"]),
    ("FRG FRGAP", ["FRG", "FRGAP"]), ("Z AND ZG", ["Z", "ZG"]), ("Z & ZG", ["Z", "ZG"]),
    ("AMC/APE", ["AMC/APE", "AMC", "APE"]), ("ABC / XYZ", ["ABC", "XYZ"]),
    ("BRK/B", ["BRK/B", "BRK.B", "BRK-B", "BRK"]), ("brk.b", ["BRK.B", "BRK/B", "BRK-B", "BRK"]),
    ("AND", ["AND"]), ("ABC, ABC", ["ABC"]),
  ])
  func theTickersOfATextAreFound(filed: String, symbols: [String]) {
    let found = TradingSymbols(filed: filed)
    #expect(found.symbols == symbols)
    #expect(found.filed == filed)
  }

  @Test(arguments: [
    "NYSE:NYCB", "NYSE: NYCB", "NYSE : NYCB", "(NYSE: NYCB)", "NASDAQ GS: NYCB", "NASDAQ GM:NYCB",
    "NYSE Arca: NYCB", "nyse american nycb", "NASDAQ NYCB", "OTC Pink: NYCB", "NYCB (NYSE)",
  ])
  func anExchangeIsNoTicker(filed: String) {
    #expect(TradingSymbols(filed: filed).symbols == ["NYCB"])
  }

  @Test func aTickerThatIsAlsoThePartOfAnExchangeStaysOne() {
    #expect(TradingSymbols(filed: "GS").symbols == ["GS"])
    #expect(TradingSymbols(filed: "NYSE:GS").symbols == ["GS"])
    #expect(TradingSymbols(filed: "NYSE: GS").symbols == ["GS"])
    #expect(TradingSymbols(filed: "NYSE:ABC NASDAQ:XYZ").symbols == ["ABC", "XYZ"])
  }

  @Test(arguments: [
    "none", "NONE", "(none)", "N/A", "n/a", "N.A.", "NA", "NULL", "-", "--", "", " ", "()", ":",
    "/", "NYSE", "NYSE:", "NASDAQ: N/A", "not listed",
  ])
  func whatNamesNoTickerGivesNone(filed: String) {
    #expect(TradingSymbols(filed: filed).symbols == [])
    #expect(!TradingSymbols(filed: filed).isPlain)
  }

  @Test func onlyOneTickerAloneIsPlain() {
    for filed in ["MHF", "mhf", "BRK.B", "BRK/B", "F", "0700"] {
      #expect(TradingSymbols(filed: filed).isPlain, "\(filed)")
    }
    for filed in ["(MHF)", "NYSE:MHF", "AMC/APE", "MHF, MHFW", "MHF ", "none"] {
      #expect(!TradingSymbols(filed: filed).isPlain, "\(filed)")
    }
  }
}
