import AtlasAnalysis
import JourneyModel
import MarkupWriting

/// A table of the report: what it is about, the old version, the new one.
struct ChangeTable: ~Copyable {
    /// What one version says in a row.
    struct Cell {
        var parts: [WordDifference.Part] = []
        /// Values of a list that only this version has, a line each.
        var values: [String] = []
        /// Facts below the text, a line each.
        var lines: [String] = []

        init() {}

        init(_ text: String?) {
            if let text { parts = [WordDifference.Part(text: text, isCommon: true)] }
        }

        var isEmpty: Bool { parts.isEmpty && values.isEmpty && lines.isEmpty }
    }

    private let columns: (old: String, new: String)
    private var writer = MarkupWriter(capacity: 8192)
    private var isEmpty = true

    init(columns: (old: String, new: String)) {
        self.columns = columns
    }

    /// The whole table; nothing without rows.
    func write() -> SafeMarkup {
        guard !isEmpty else { return .empty }
        var table = MarkupWriter(capacity: writer.count + 512)
        table.markup("<table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">")
        table.text(columns.old)
        table.markup("</th><th scope=\"col\">")
        table.text(columns.new)
        table.markup("</th></tr></thead><tbody>\n")
        table.markup(writer.safe)
        table.markup("</tbody></table>")
        return table.safe
    }

    mutating func heading(_ name: String, tags: [String], language: LanguageCode) {
        isEmpty = false
        writer.markup("<tr class=\"stage\"><th colspan=\"3\" scope=\"colgroup\"><b")
        writer.attribute("lang", language.tag)
        writer.markup(">")
        writer.text(name)
        writer.markup("</b>")
        for tag in tags {
            writer.markup("<span class=\"tag strong\">")
            writer.text(tag)
            writer.markup("</span>")
        }
        writer.markup("</th></tr>\n")
    }

    /// A row for all stages in a row that are as they were.
    mutating func unchanged(_ names: [String], language: LanguageCode) {
        guard !names.isEmpty else { return }
        isEmpty = false
        writer.markup("<tr class=\"same\"><th colspan=\"3\" scope=\"colgroup\">As before: <span")
        writer.attribute("lang", language.tag)
        writer.markup(">")
        writer.text(names.joined(separator: " · "))
        writer.markup("</span></th></tr>\n")
    }

    mutating func facts(_ facts: [FactChange]) {
        for fact in facts {
            var before = Cell()
            var after = Cell()
            if fact.before.count <= 1, fact.after.count <= 1 {
                (before, after) = ChangeTable.reworded(fact.before.first, fact.after.first)
            } else if fact.removed.isEmpty, fact.added.isEmpty {
                before.lines = fact.before
                after.lines = fact.after
            } else {
                before.values = fact.removed
                after.values = fact.added
            }
            row(fact.name, [], before, after)
        }
    }

    mutating func hint(_ lostAddress: String?) {
        guard let lostAddress else { return }
        row("help", [], Cell(), Cell(ChangeWords.hint(lostAddress)))
    }

    mutating func item(
        _ lane: String, _ tags: [String], _ old: String?, _ new: String?, _ facts: [FactChange], language: LanguageCode
    ) {
        var (before, after) = ChangeTable.reworded(old, new)
        before.lines = facts.filter { !$0.before.isEmpty }.map { $0.name + ": " + $0.before.joined(separator: ", ") }
        after.lines = facts.filter { !$0.after.isEmpty }.map { $0.name + ": " + $0.after.joined(separator: ", ") }
        row(lane, tags, before, after, language: language)
    }

    private static func reworded(_ old: String?, _ new: String?) -> (Cell, Cell) {
        guard let old, let new else { return (Cell(old), Cell(new)) }
        let difference = WordDifference(old, new)
        var (before, after) = (Cell(), Cell())
        before.parts = difference.before
        after.parts = difference.after
        return (before, after)
    }

    mutating func row(_ name: String, _ tags: [String], _ before: Cell, _ after: Cell, language: LanguageCode? = nil) {
        isEmpty = false
        writer.markup("<tr><th scope=\"row\"")
        if let language { writer.attribute("lang", language.tag) }
        writer.markup(">")
        writer.text(name)
        for tag in tags {
            writer.markup("<span class=\"tag\" lang=\"en\">")
            writer.text(tag)
            writer.markup("</span>")
        }
        writer.markup("</th>")
        cell(before, label: columns.old, isOld: true, language)
        cell(after, label: columns.new, isOld: false, language)
        writer.markup("</tr>\n")
    }

    private mutating func cell(_ cell: Cell, label: String, isOld: Bool, _ language: LanguageCode?) {
        guard !cell.isEmpty else {
            writer.markup("<td class=\"none\"></td>")
            return
        }
        writer.markup("<td")
        writer.attribute("data-label", label)
        if let language { writer.attribute("lang", language.tag) }
        writer.markup(">")
        for part in cell.parts {
            if part.isCommon { writer.text(part.text) } else { marked(part.text, isOld) }
        }
        if !cell.values.isEmpty {
            writer.markup("<ul>")
            for value in cell.values {
                writer.markup("<li>")
                marked(value, isOld)
                writer.markup("</li>")
            }
            writer.markup("</ul>")
        }
        if !cell.lines.isEmpty {
            writer.markup("<ul class=\"facts\">")
            for line in cell.lines {
                writer.markup("<li>")
                writer.text(line)
                writer.markup("</li>")
            }
            writer.markup("</ul>")
        }
        writer.markup("</td>")
    }

    private mutating func marked(_ text: String, _ isOld: Bool) {
        if isOld { writer.markup("<del>") } else { writer.markup("<ins>") }
        writer.text(text)
        if isOld { writer.markup("</del>") } else { writer.markup("</ins>") }
    }
}
