import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Shares of a coverage in whole percents; what rounding leaves over counts as assumed.
struct CoverageShares {
    let researched: Int
    let partly: Int
    var assumed: Int { 100 - researched - partly }

    init(_ coverage: EvidenceCoverage) {
        researched = Int(coverage.share(.researched) * 100)
        partly = Int(coverage.share(.partly) * 100)
    }
}

extension MarkupWriter {
    /// A bar of what is researched, partly known and assumed, and the same in words.
    mutating func coverage(_ coverage: EvidenceCoverage, _ scope: PageScope) {
        let words = scope.words
        let shares = CoverageShares(coverage)
        markup("<svg class=\"coverage\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
        markup("<rect class=\"researched\" height=\"8\"")
        attribute("width", shares.researched)
        markup("/><rect class=\"partly\" height=\"8\"")
        attribute("x", shares.researched)
        attribute("width", shares.partly)
        markup("/></svg><p>")
        text(
            words.text(
                .evidenceCoverage,
                [
                    "researched": words.percentage(Double(shares.researched)),
                    "partly": words.percentage(Double(shares.partly)),
                    "assumed": words.percentage(Double(shares.assumed)),
                ]))
        markup("</p>")
    }

    /// Says of a source that customers may have changed their mind since.
    mutating func oldPill(_ scope: PageScope) {
        markup(" <span class=\"pill pill-quiet\">")
        text(scope.words.text(.oldEvidence))
        markup("</span>")
    }
}

extension Vocabulary {
    /// An age as words, after "older than": `2 years`, `18 months`.
    func age(_ period: CalendarPeriod) -> String {
        switch period {
        case .days(let days): count(.ageDays, days)
        case .months(let months) where months % 12 == 0: count(.ageYears, months / 12)
        case .months(let months): count(.ageMonths, months)
        }
    }
}
