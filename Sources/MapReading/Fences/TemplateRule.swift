import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Tells a form that is still to be filled in from a map: at least half of what stands in its cells are placeholders.
struct TemplateRule {
    let dictionary: ReadingDictionary

    func isTemplate(_ draft: JourneyDraft) -> Bool {
        let items = draft.items.map { $0.text.plain }
        let empty = items.count { isPlaceholder($0) }
        if empty >= 2, empty * 2 >= items.count { return true }
        if items.isEmpty, !draft.stages.isEmpty, draft.stages.allSatisfy({ isCounted($0.name) }) { return true }
        let names = draft.stages.map(\.name)
        let unnamed = names.count { isPlaceholder($0) }
        return unnamed >= 2 && unnamed * 2 >= names.count && (empty > 0 || items.isEmpty)
    }

    /// "Stage 1", "Phase A": the name that a stage has before it gets one.
    private func isCounted(_ name: String) -> Bool {
        let folded = FoldedName(name)
        guard folded.words.count == 2 else { return isPlaceholder(name) }
        return !dictionary.roles(folded, 0..<1).isDisjoint(with: [.stage, .step])
            && folded.bytes[folded.words[1]].count <= 2
    }

    /// `[What they do]`, `{action}`, `<persona>`, `[a], [b]`, "Lorem ipsum", "fill in".
    func isPlaceholder(_ text: String) -> Bool {
        var closing: Unicode.Scalar?
        var groups = 0
        for scalar in text.unicodeScalars {
            if let close = closing {
                if scalar == close { closing = nil }
                continue
            }
            switch scalar {
            case "[": closing = "]"
            case "{": closing = "}"
            case "<": closing = ">"
            case "\u{3010}": closing = "\u{3011}"
            default:
                if scalar.properties.isAlphabetic { return isKnown(text) }
                continue
            }
            groups += 1
        }
        return groups > 0 && closing == nil
    }

    private func isKnown(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        let name = FoldedName(text)
        return dictionary.roles(name).contains(.placeholder)
            || name.words.count >= 2 && dictionary.roles(name, 0..<2).contains(.placeholder)
    }
}
