import JourneyModel
import Localization
import MarkupWriting

/// Writes an item for what its lane is: a feeling with its face, a thought as a quotation, a pain with its weight.
struct ItemText {
    let journey: Journey
    let scope: PageScope
    /// Words beside the text tell severity and sources, so that marks are for the eye or not needed at all.
    let isTold: Bool

    init(_ journey: Journey, _ scope: PageScope, isTold: Bool = false) {
        self.journey = journey
        self.scope = scope
        self.isTold = isTold
    }

    func write(_ item: Item, into writer: inout MarkupWriter) {
        if let feeling = journey.feeling(of: item), let score = feeling.score {
            writer.markup("<span class=\"feeling\">")
            writer.face(ExperienceLevel(normalized: score.normalized), scope)
            writer.markup("<span>")
            if StatedScore(feeling, in: item.text.plain) == nil {
                writer.markup("<b class=\"score\">")
                writer.text(scope.words.signed(score))
                writer.markup("</b> ")
            }
            plain(item, into: &writer)
            grade(item, into: &writer)
            writer.markup("</span></span>")
        } else {
            plain(item, into: &writer)
            grade(item, into: &writer)
        }
    }

    private func plain(_ item: Item, into writer: inout MarkupWriter) {
        if let place = item.details, let severity = journey.details[place].severity {
            mark(severity: severity, into: &writer)
        }
        let isThought = item.isQuote || journey.kinds[item.lane].kind == .thoughts
        if isThought {
            let isMarked = startsWithQuotationMark(item.text.plain)
            writer.markup("<span class=\"quote\">")
            if !isMarked { writer.text(scope.quotation.open) }
            rich(item, into: &writer)
            if !isMarked { writer.text(scope.quotation.close) }
            writer.markup("</span>")
        } else if item.isDone {
            writer.markup("<s class=\"done\">")
            rich(item, into: &writer)
            writer.markup("</s>")
        } else {
            rich(item, into: &writer)
        }
    }

    /// The author's text; a score in it keeps its sign before its number in every direction of writing.
    private func rich(_ item: Item, into writer: inout MarkupWriter) {
        guard scope.isRightToLeft, item.feeling != nil else {
            writer.rich(item.text, links: journey.links, scope)
            return
        }
        writer.markup(scope.markup { $0.rich(item.text, links: journey.links, scope) }.isolatingSignedNumbers)
    }

    private func mark(severity: Int, into writer: inout MarkupWriter) {
        writer.markup("<span class=\"sev sev-")
        writer.number(severity)
        if !isTold {
            writer.markup("\" role=\"img\" aria-label=\"")
            writer.text(scope.words.text(.severityOf, ["severity": String(severity)]))
        }
        writer.markup("\"></span>")
    }

    /// The table marks what an item rests on for the eye; the story names the sources.
    private func grade(_ item: Item, into writer: inout MarkupWriter) {
        // A mark on every assumption would drown the rest; what has no mark rests on nothing that the map names.
        guard !isTold, let place = item.details, !journey.details[place].sources.isEmpty else { return }
        switch journey.grade(of: item) {
        case .researched: writer.markup("&nbsp;<i class=\"ev ev-researched\"></i>")
        case .partly: writer.markup("&nbsp;<i class=\"ev ev-partly\"></i>")
        case .assumed: writer.markup("&nbsp;<i class=\"ev\"></i>")
        }
    }

    private func startsWithQuotationMark(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "\"", "\u{201C}", "\u{201E}", "\u{AB}", "\u{2018}", "\u{201A}", "\u{300C}": return true
        default: return false
        }
    }
}

extension MarkupWriter {
    /// The mark of how sure a statement is beside words that say it.
    mutating func mark(_ grade: EvidenceGrade) {
        switch grade {
        case .researched: markup("<i class=\"ev ev-researched\"></i>")
        case .partly: markup("<i class=\"ev ev-partly\"></i>")
        case .assumed: markup("<i class=\"ev\"></i>")
        }
    }

    /// The mark of how sure a statement is: filled, half, empty.
    mutating func mark(_ grade: EvidenceGrade, label: String) {
        switch grade {
        case .researched: markup("<span class=\"ev ev-researched\" role=\"img\" aria-label=\"")
        case .partly: markup("<span class=\"ev ev-partly\" role=\"img\" aria-label=\"")
        case .assumed: markup("<span class=\"ev\" role=\"img\" aria-label=\"")
        }
        text(label)
        markup("\"></span>")
    }
}
