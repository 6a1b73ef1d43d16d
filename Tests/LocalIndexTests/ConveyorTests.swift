import Testing

@testable import LocalIndex

@Suite struct ConveyorTests {
  @Test func valuesArriveInOrderAndThenTheEnd() {
    let conveyor = Conveyor<Int>(capacity: 3)
    #expect([conveyor.put(1), conveyor.put(2)] == [true, true])
    conveyor.finish()
    #expect([conveyor.take(), conveyor.take(), conveyor.take()] == [1, 2, nil])
  }

  @Test func aFullConveyorThatIsStoppedKeepsNobodyWaiting() {
    let conveyor = Conveyor<Int>(capacity: 1)
    #expect(conveyor.put(1))
    conveyor.stop()
    #expect([conveyor.put(2), conveyor.put(3)] == [false, false])
    #expect(conveyor.take() == nil)
  }
}
