import JourneyModel
import Testing

@testable import MapReading

@Suite("Numbers as sheets write them")
struct NumberTextTests {
    private func text(_ text: String) -> NumberText? { NumberText(Array(text.utf8)[...]) }

    @Test(
        "signs, spaces of every width, apostrophes and marks are understood",
        arguments: [
            ("0", "0"), ("12", "12"), ("12.5", "12.5"), ("12,5", "12.5"), ("-3", "-3"), ("\u{2212}3,25", "-3.25"),
            ("+7", "7"), ("12 000", "12000"), ("12\u{A0}000", "12000"), ("12\u{2009}000,5", "12000.5"),
            ("12\u{202F}000", "12000"), ("1'234'567", "1234567"), ("1\u{2019}234", "1234"), ("1,234.5", "1234.5"),
            ("1.234,5", "1234.5"), ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("0,125", "0.125"),
            (".5", "0.5"), ("1234,5", "1234.5"), ("1234.567", "1234.567"), ("42 %", "42"), ("42%", "42"),
            ("3,5\u{A0}%", "3.5"), ("0.1234567", "0.123457"), ("0.1234564", "0.123456"), ("-0", "0"),
            ("99999999", "99999999"),
        ])
    func numbers(text: String, plain: String) throws {
        let number = try #require(self.text(text))
        #expect(number.value == .exact(try #require(exact(plain))))
        #expect(number.isPercent == text.hasSuffix("%"))
    }

    /// Read by another way than the one that is tested.
    private func exact(_ plain: String) -> ExactNumber? {
        Double(plain).map { ExactNumber(millionths: Int64(($0 * 1_000_000).rounded())) }
    }

    @Test(
        "whatever is not one number is none",
        arguments: [
            "", " ", "abc", "12 5", "1 2", "12.", "1,23,456", "1..2", "--3", "3-", "12 €", "5 d", "1e5", "NaN", "∞",
            "½",
            "1.2.3", "1234567890123", "1,234.567.8", "%", "٣", "0x10", "1 234 56",
        ])
    func noNumbers(text: String) {
        #expect(self.text(text) == nil)
    }

    @Test("a mark before three digits is settled by the numbers around it, or not at all")
    func uncertain() throws {
        let number = try #require(text("1,234"))
        #expect(
            number.value
                == .either(
                    decimal: ExactNumber(millionths: 1_234_000), grouped: ExactNumber(1234), mark: UInt8(ascii: ",")))
        func settled(by others: [String], stated: UInt8? = nil) throws -> ExactNumber? {
            var marks = NumberMarks(stated: stated)
            for other in others { marks.take(try #require(text(other))) }
            return marks.value(of: number)
        }
        #expect(try settled(by: []) == nil)
        #expect(try settled(by: ["3,5"]) == ExactNumber(millionths: 1_234_000))
        #expect(try settled(by: ["3.5"]) == ExactNumber(1234))
        #expect(try settled(by: ["1,234,567"]) == ExactNumber(1234))
        #expect(try settled(by: ["3,5", "3.5"]) == nil)
        #expect(try settled(by: ["3.5"], stated: UInt8(ascii: ",")) == ExactNumber(millionths: 1_234_000))
        #expect(try settled(by: [], stated: UInt8(ascii: ".")) == ExactNumber(1234))
        #expect(NumberMarks(stated: UInt8(ascii: ",")).value(of: try #require(text("3.5"))) == nil)
    }

    @Test(
        "dates are days, months or weeks of ISO 8601, or in the form that the settings state",
        arguments: [
            ("2026-10-01", nil, "2026-10-01"), ("2026-02-30", nil, nil), ("2026-10", nil, "2026-10-01"),
            ("2026-W01", nil, "2025-12-29"), ("2026-W53", nil, "2026-12-28"), ("2025-W53", nil, nil),
            ("2021-W01", nil, "2021-01-04"), ("2026-10-01T00:00:00Z", nil, "2026-10-01"),
            ("2026-10-01 23:15", nil, "2026-10-01"), ("01.10.2026", nil, nil),
            ("01.10.2026", "dd.mm.yyyy", "2026-10-01"),
            ("1.10.26", "dd.mm.yyyy", "2026-10-01"), ("10/1/2026", "m/d/yyyy", "2026-10-01"),
            ("13/1/2026", "m/d/yyyy", nil), ("2026-10-01", "dd.mm.yyyy", "2026-10-01"), ("1.10.126", "d.m.y", nil),
            ("26-10-01", nil, nil), ("2026-1-1", nil, nil), ("", nil, nil),
        ] as [(String, String?, String?)])
    func dates(text: String, pattern: String?, day: String?) {
        let date = DateText.date(Array(text.utf8)[...], pattern.flatMap { DatePattern($0) })
        #expect(date?.iso == day)
    }
}
