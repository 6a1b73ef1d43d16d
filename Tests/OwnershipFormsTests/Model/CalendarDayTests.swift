import OwnershipForms
import Testing

@Suite struct CalendarDayTests {
  @Test func aFiledDayHasYearMonthAndDay() throws {
    let day = try #require(CalendarDay(filed: "2014-09-12"))
    #expect([day.year, day.month, day.day] == [2014, 9, 12])
    #expect(day.iso == "2014-09-12")
  }

  @Test(arguments: [
    "2023-06-29Z", "2023-06-29-05:00", "2023-06-29+14:00", "2023-06-29+00:00",
  ])
  func aTimeZoneDoesNotMoveTheDay(text: String) {
    #expect(CalendarDay(filed: text) == CalendarDay(year: 2023, month: 6, day: 29))
  }

  @Test(arguments: [
    (2000, true), (2024, true), (1900, false), (2100, false), (2023, false), (2400, true),
  ])
  func onlyLeapYearsHaveThe29thOfFebruary(year: Int, isLeap: Bool) {
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    (1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31),
    (11, 30), (12, 31),
  ])
  func aMonthEndsWithItsLastDay(month: Int, last: Int) {
    #expect(CalendarDay(year: 2023, month: month, day: last) != nil)
    #expect(CalendarDay(year: 2023, month: month, day: last + 1) == nil)
  }

  @Test(arguments: [
    "", "2014", "2014-9-12", "2014-09-12T00:00:00", "2014-09-12 ", " 2014-09-12", "09/12/2014",
    "2014/09/12", "2014-13-01", "2014-00-10", "2014-01-00", "2014-02-30", "20140912",
    "-2014-09-12", "2014-09-1２", "2014-09-12-0500", "2014-09-12z", "2014-09-12+5:00", "N/A",
  ])
  func nonsenseIsNil(text: String) {
    #expect(CalendarDay(filed: text) == nil)
  }

  @Test(arguments: ["2035-01-01", "0022-03-04"])
  func anImplausibleYearIsKept(text: String) {
    #expect(CalendarDay(filed: text)?.iso == text)
  }

  @Test func aHeaderWritesDaysWithoutHyphens() {
    #expect(CalendarDay(compact: "20200123") == CalendarDay(year: 2020, month: 1, day: 23))
    #expect(CalendarDay(compact: "2020-01-23") == nil)
    #expect(CalendarDay(compact: "20201323") == nil)
    #expect(CalendarDay(compact: "") == nil)
  }

  @Test func daysAreOrderedByTheCalendar() throws {
    let filed = ["2014-10-01", "2013-12-31", "2014-09-30", "2014-09-02"]
    let days = filed.compactMap(CalendarDay.init(filed:)).sorted()
    #expect(days.map(\.iso) == ["2013-12-31", "2014-09-02", "2014-09-30", "2014-10-01"])
  }
}
