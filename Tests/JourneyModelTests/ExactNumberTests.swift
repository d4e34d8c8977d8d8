import JourneyModel
import Testing

@Suite("Exact numbers")
struct ExactNumberTests {
    @Test("are printed as they were written, without trailing zeros")
    func plain() {
        #expect(ExactNumber(millionths: -12_500_000).plain == "-12.5")
        #expect(ExactNumber(millionths: 1).plain == "0.000001")
        #expect(ExactNumber(0).plain == "0")
        #expect(ExactNumber(120).plain == "120")
    }

    @Test("means and quotients are rounded half away from zero")
    func rounding() {
        #expect(ExactNumber(meanOf: [ExactNumber(1), ExactNumber(2)])?.plain == "1.5")
        #expect(ExactNumber(meanOf: [ExactNumber(1), ExactNumber(1), ExactNumber(0)])?.plain == "0.666667")
        #expect(ExactNumber(millionths: -1, dividedBy: 2)?.plain == "-0.000001")
        #expect(ExactNumber(meanOf: []) == nil)
        #expect(ExactNumber(millionths: Int128(ExactNumber.limit) * 1_000_000, dividedBy: 1) == nil)
        #expect(ExactNumber(millionths: 2_450_000).rounded(places: 1).plain == "2.5")
        #expect(ExactNumber(millionths: -2_449_999).rounded(places: 1).plain == "-2.4")
    }
}
