import JourneyModel
import MarkupWriting

/// Attributes as an author would write them.
enum AttributeText {
    /// Keys and values in a fixed order.
    static func pairs(_ attributes: AttributesDraft) -> [(key: String, value: String)] {
        var pairs: [(key: String, value: String)] = []
        func add(_ key: AttributeKey, _ value: String?) {
            if let value { pairs.append((key.rawValue, value)) }
        }
        func add(_ key: AttributeKey, _ values: [String]) {
            if !values.isEmpty { pairs.append((key.rawValue, values.joined(separator: ", "))) }
        }
        let details = attributes.details
        add(.id, attributes.id?.value)
        add(.class, details.classes)
        add(.severity, details.severity.map(String.init))
        add(.importance, details.importance.map(String.init))
        add(.businessImportance, details.businessImportance.map(String.init))
        add(.impact, details.impact.map(String.init))
        add(.effort, details.effort.map(String.init))
        add(.value, details.value.map(String.init))
        add(.expectation, details.expectation.map(score))
        add(.actual, details.actual.map(score))
        add(.believed, details.believed.map(score))
        add(.origin, details.origin?.rawValue)
        add(.by, details.provider?.rawValue)
        add(.handover, details.handover?.rawValue)
        add(.type, details.type?.rawValue)
        add(.status, details.status?.rawValue)
        add(.decided, details.decided?.iso)
        add(.channel, attributes.channels.map(\.value))
        add(.team, attributes.teams.map(\.value))
        add(.with, details.with)
        add(.persona, attributes.personas.map(\.value))
        add(.source, attributes.sources.map(\.value))
        add(.ticket, details.ticket)
        add(.duration, details.duration)
        add(.wait, details.wait)
        add(.fail, details.fail.map { $0.isEmpty ? "yes" : $0 })
        add(.phase, attributes.phase?.value)
        add(.moment, details.isMomentOfTruth ? "yes" : nil)
        add(.stages, attributes.spannedStages.map(\.value))
        add(.to, attributes.to.map { "#" + $0.value })
        add(.goto, attributes.goTo.map { "#" + $0.value })
        add(.audience, attributes.audience?.rawValue)
        return pairs
    }

    /// ` <!-- #id key=value -->`; empty when there is nothing to say.
    static func comment(_ pairs: [(key: String, value: String)]) -> String {
        guard !pairs.isEmpty else { return "" }
        let words = pairs.map { pair in
            if pair.key == "id" { return "#" + pair.value }
            let isPlain =
                !pair.value.isEmpty
                && pair.value.utf8.allSatisfy {
                    $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'")
                }
            let quote = pair.value.utf8.contains(UInt8(ascii: "\"")) ? "'" : "\""
            return "\(pair.key)=" + (isPlain ? pair.value : quote + pair.value + quote)
        }
        return " <!-- \(words.joined(separator: " ")) -->"
    }

    private static func score(_ score: ExperienceScore) -> String {
        let number = DecimalText.write(abs(score.value), places: 2)
        if score.scale.isSigned { return (score.value < 0 ? "−" : score.value > 0 ? "+" : "") + number }
        return score.scale.lowest == 1 || score.scale == .tenths
            ? "\(number)/\(DecimalText.write(score.scale.highest, places: 2))" : number
    }
}
