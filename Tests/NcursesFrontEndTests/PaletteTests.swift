import Terminal
import Testing

@testable import NcursesFrontEnd

@Suite struct PaletteTests {
  @Test(arguments: [
    (0, [-1, -1, -1, -1]), (8, [-1, 1, 1, 3]), (16, [-1, 1, 9, 11]), (256, [-1, 1, 9, 208]),
  ])
  func missingColoursAreShownByTheNearest(colours: Int, numbers: [Int16]) {
    let palette = Palette(colours: colours)
    let asked: [Colour?] = [nil, .red, .brightRed, .indexed(208)]
    #expect(asked.map(palette.number) == numbers)
  }

  @Test(arguments: [8, 16, 256])
  func everyColourHasANumberThatTheTerminalKnows(colours: Int) {
    for index in UInt8.min...UInt8.max {
      #expect((0..<Int16(colours)).contains(Palette(colours: colours).number(of: .indexed(index))))
    }
  }
}
