import Foundation

/// One map as Markdown, its words drawn from a language by a generator that knows only the map's number.
struct JourneyWriter {
    /// Bytes of an item, so that a map of 120 items weighs about 17 kB.
    private static let itemSize = 124
    private static let channels = ["web", "phone", "branch"]

    private let number: Int
    private let tongue: Tongue
    private let team: String
    private var state: UInt64

    init(number: Int, tongue: Tongue, team: String) {
        self.number = number
        self.tongue = tongue
        self.team = team
        state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func text() -> String {
        var text = """
            ---
            title: \(tongue.title) \(number)
            lang: \(tongue.code)
            persona: \(Site.persona(number % Site.personas))
            owner: \(team)
            status: approved
            reviewed: 2026-10-01
            emotion-scale: -2..+2
            sources:
              - id: talks
                kind: interview
                title: Interviews
                date: 2026-09-01
                sample: 12 interviews
            ---

            \(sentence(200)): [the persona](../../personas/\(Site.persona(number % Site.personas)).md).


            """
        for (place, stage) in tongue.stages.enumerated() {
            text += "## \(place + 1). \(stage) {#stage-\(place + 1) team=\(team)}\n\n"
            for (lane, name) in tongue.lanes.enumerated() {
                text += "### \(name)\n\n"
                for item in 0..<3 { text += entry(lane: lane, item: item) }
                text += "\n"
            }
        }
        return text
    }

    private mutating func entry(lane: Int, item: Int) -> String {
        switch lane {
        case 1 where item == 0:
            let score = Int(next() % 5) - 2
            let sign = score > 0 ? "+" : score < 0 ? "−" : ""
            return "- \(pick(tongue.feelings)) (\(sign)\(abs(score)))\n  - source: talks\n"
        case 2:
            return "- \(sentence(JourneyWriter.itemSize - 18))\n  - channel: \(JourneyWriter.channels[item])\n"
        case 5 where item == 0:
            return "- \(sentence(JourneyWriter.itemSize))\n  - severity: \(1 + next() % 5)\n  - team: \(team)\n"
        default:
            return "- \(sentence(JourneyWriter.itemSize))\n"
        }
    }

    /// Words up to a number of bytes, the first with a capital.
    private mutating func sentence(_ size: Int) -> String {
        var text = ""
        // Starting anywhere in the list and walking on gives other sentences that still read as such.
        var place = Int(next() % UInt64(tongue.words.count))
        while text.utf8.count < size {
            text += text.isEmpty ? tongue.words[place].capitalized : " " + tongue.words[place]
            place = (place + 1) % tongue.words.count
        }
        return text
    }

    private mutating func pick(_ words: [String]) -> String { words[Int(next() % UInt64(words.count))] }

    /// xorshift64 by Marsaglia.
    private mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
