import JourneyModel
import SiteBuilder
import Testing

@Suite("The day of a build")
struct BuildDateTests {
    @Test(
        "SOURCE_DATE_EPOCH decides, in UTC",
        arguments: [
            ("0", "1970-01-01"), ("86399", "1970-01-01"), ("86400", "1970-01-02"), ("1767225599", "2025-12-31"),
        ])
    func sourceDate(seconds: String, day: String) throws {
        #expect(try BuildDate.today(sourceDate: seconds, now: 0).iso == day)
    }

    @Test("without it the clock decides", arguments: [nil, ""])
    func clock(sourceDate: String?) throws {
        #expect(try BuildDate.today(sourceDate: sourceDate, now: 1_767_225_600).iso == "2026-01-01")
    }

    @Test(
        "what is no number of seconds is a failure of the environment",
        arguments: ["tomorrow", "-1", "1.5", "99999999999999"])
    func malformed(text: String) {
        #expect(throws: EnvironmentFailure.malformedSourceDate(text: text)) {
            try BuildDate.today(sourceDate: text, now: 0)
        }
    }
}
