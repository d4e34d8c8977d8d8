import AtlasAnalysis
import MarkupWriting

/// What has changed, as a comment on a merge request. Texts of authors are escaped: they make no markup, call nobody by
/// name and link to no ticket.
struct ChangesMarkdown {
    /// Where a comment gets too long for code hosts (GitHub takes 65,536 characters); what is beyond is only counted.
    private static let longest = 60_000

    private var text = ""

    mutating func write(_ changes: AtlasChanges, from old: String, to new: String) -> String {
        text = "### Journey maps: \(ChangesMarkdown.escaped(old)) → \(ChangesMarkdown.escaped(new))\n\n"
        let sentence = ChangeWords.sentence(changes)
        text += sentence.prefix(1).uppercased() + sentence.dropFirst() + ".\n"
        var leftOut = 0
        func fits(_ part: String) -> Bool { text.utf8.count + part.utf8.count <= ChangesMarkdown.longest }
        for journey in changes.journeys {
            let part = ChangesMarkdown.part(journey)
            if fits(part) { text += part } else { leftOut += 1 }
        }
        for (title, texts) in [("Personas", changes.personas), ("Pages", changes.pages)] where !texts.isEmpty {
            var part = "\n#### \(title)\n\n"
            for change in texts {
                part += "- **\(ChangesMarkdown.escaped(change.name))** – \(ChangeWords.name(change.fate))\n"
                part += ChangesMarkdown.list(change.facts, indent: "  ")
                part += ChangesMarkdown.hint(change.lostAddress, indent: "  ")
            }
            if fits(part) { text += part } else { leftOut += texts.count }
        }
        if !changes.files.isEmpty {
            var part = "\n#### Files\n\n"
            for file in changes.files {
                part += "- \(ChangesMarkdown.escaped(ChangeWords.text(file))) – \(ChangeWords.name(file.fate))\n"
            }
            if fits(part) { text += part } else { leftOut += changes.files.count }
        }
        if !changes.site.isEmpty {
            let part = "\n#### Site\n\n" + ChangesMarkdown.list(changes.site)
            if fits(part) { text += part } else { leftOut += 1 }
        }
        if leftOut > 0 {
            text +=
                "\nThe changes of \(leftOut) more are too long for a comment; `journeybook diff --format html` shows all.\n"
        }
        return text
    }

    private static func part(_ change: JourneyChange) -> String {
        let words = ChangeWords(change: change)
        var text = "\n#### \(escaped(change.journey.facts.title)) – \(ChangeWords.name(change.fate))\n\n"
        text += "`\(change.journey.facts.sourcePath.filter { $0 != "`" && !$0.isNewline })`"
        text += (words.summary.isEmpty ? "" : ": " + words.summary) + "\n\n"
        text += list(change.facts + words.numberFacts) + hint(change.lostAddress)
        for lane in change.lanes {
            let fate = lane.before == nil ? "new lane" : lane.after == nil ? "lane is gone" : "lane"
            text += "- **\(escaped(words.name(lane)))** – \(fate)\n" + list(lane.facts, indent: "  ")
        }
        for stage in change.stages where stage.isChanged { text += part(stage, words) }
        return text
    }

    private static func part(_ stage: StageChange, _ words: ChangeWords) -> String {
        let names = words.name(stage)
        var remarks: [String] = []
        switch (names.before, names.after) {
        case (let old?, let new?):
            if old != new { remarks.append("was “\(escaped(old))”") }
            if stage.isMoved { remarks.append("moved") }
        case (nil, _): remarks.append("new stage")
        case (_, nil): remarks.append("stage is gone")
        }
        if let experience = words.experience(stage) { remarks.append("experience " + experience) }
        var text = "- **\(escaped(names.after ?? names.before ?? ""))**"
        text += (remarks.isEmpty ? "" : " – " + remarks.joined(separator: ", ")) + "\n"
        text += list(stage.facts + words.stepFacts(stage), indent: "  ")
        for item in stage.items {
            let (before, after) = words.text(item)
            text += "  - _\(escaped(words.lane(item)))_: "
            switch item.fate {
            case .added: text += "**new** \(escaped(after ?? ""))"
            case .removed: text += "~~\(escaped(before ?? ""))~~"
            case .changed:
                if item.isReworded { text += "~~\(escaped(before ?? ""))~~ → " }
                text += escaped(after ?? "") + (words.origin(item).map { " (moved \(escaped($0)))" } ?? "")
            }
            text += "\n" + list(item.facts, indent: "    ")
        }
        return text
    }

    private static func hint(_ lostAddress: String?, indent: String = "") -> String {
        lostAddress.map { "\(indent)- \(escaped(ChangeWords.hint($0)))\n" } ?? ""
    }

    private static func list(_ facts: [FactChange], indent: String = "") -> String {
        facts.map { "\(indent)- \(escaped($0.name)): \(escaped(FactWords.line($0)))\n" }.joined()
    }

    /// Text as Markdown that says just this text.
    static func escaped(_ text: String) -> String {
        let special = Set("\\`*_[]<>|~&$".unicodeScalars)
        var result = String.UnicodeScalarView()
        for scalar in TerminalText.harmless(text).unicodeScalars {
            if special.contains(scalar) || scalar == "#" || scalar == "@" { result.append("\\") }
            result.append(scalar)
            // A word joiner: unseen, but no name and no number follow the sign any more.
            if scalar == "@" || scalar == "#" { result.append("\u{2060}") }
        }
        return String(result)
    }
}
