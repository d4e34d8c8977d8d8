import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes problems, ideas or work at stages of several journeys, each with its place.
struct StatementTable {
    enum Content {
        case problems, opportunities, work
    }

    /// The rest stands on the maps; they are ranked, so it is what matters least.
    static let longest = 100

    let scope: PageScope
    let content: Content

    func write(_ statements: [StageStatement], into writer: inout MarkupWriter) {
        guard !statements.isEmpty else { return }
        writer.markup("<table class=\"list statements\"><thead><tr><th scope=\"col\">")
        writer.text(scope.words.text(subject))
        let decides = decides(statements)
        for word in columns(decides) {
            writer.markup("</th><th scope=\"col\">")
            writer.text(scope.words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
        for statement in statements.prefix(StatementTable.longest) { row(statement, decides: decides, into: &writer) }
        writer.markup("</tbody></table>\n")
        writer.more(statements.count - StatementTable.longest, scope)
    }

    private var subject: Word {
        switch content {
        case .problems: .problem
        case .opportunities: .opportunity
        case .work: .work
        }
    }

    /// Whether any of the problems has been decided on; ideas always say how far they have come.
    private func decides(_ statements: [StageStatement]) -> Bool {
        statements.contains { $0.status(in: scope.atlas) != nil }
    }

    private func columns(_ decides: Bool) -> [Word] {
        switch content {
        case .problems: decides ? [.severity, .evidence, .decision] : [.severity, .evidence]
        case .opportunities: [.decision, .impact, .effort]
        case .work: [.lane]
        }
    }

    private func row(_ statement: StageStatement, decides: Bool, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[statement.journey]
        let item = journey.items[statement.item]
        writer.markup("<tr><th scope=\"row\"")
        writer.language(journey.language, scope)
        writer.markup(">")
        writer.anchor(statement.journey, fragment: item.id, scope)
        writer.markup(">")
        writer.text(item.text.plain.onOneLine)
        writer.markup("</a><span class=\"note\">")
        writer.text(journey.facts.title)
        writer.markup(" › ")
        writer.text(journey.stages[statement.stage].name)
        writer.markup("</span></th>")
        let details = journey.details(of: item)
        switch content {
        case .problems:
            severity(details?.severity, into: &writer)
            writer.markup("<td>")
            let grade = journey.grade(of: item)
            writer.mark(grade)
            writer.markup(" ")
            writer.text(scope.words.name(of: grade))
            writer.markup("</td>")
            if decides { cell(details?.status.map { scope.words.name(of: $0) }, into: &writer) }
        case .opportunities:
            cell(
                details?.status.map { scope.words.name(of: $0) } ?? scope.words.text(.noDecision), into: &writer)
            cell(details?.impact.map(ofFive), label: .impact, into: &writer)
            cell(details?.effort.map(ofFive), label: .effort, into: &writer)
        case .work: cell(journey.lanes[item.lane].name, into: &writer)
        }
        writer.markup("</tr>\n")
    }

    private func severity(_ severity: Int?, into writer: inout MarkupWriter) {
        writer.markup("<td class=\"nowrap\"")
        if let severity {
            writer.attribute("data-label", scope.words.text(.severity) + ":")
            writer.markup("><span class=\"sev sev-")
            writer.number(severity)
            writer.markup("\"></span>")
            writer.text(ofFive(severity))
        } else {
            writer.markup(">")
        }
        writer.markup("</td>")
    }

    private func ofFive(_ number: Int) -> String { scope.words.text(.ofFive, ["number": String(number)]) }

    private func cell(_ text: String?, label: Word? = nil, into writer: inout MarkupWriter) {
        writer.markup("<td")
        if let label, text != nil { writer.attribute("data-label", scope.words.text(label) + ":") }
        writer.markup(">")
        if let text { writer.text(text) }
        writer.markup("</td>")
    }
}

extension MarkupWriter {
    /// How many entries a list leaves out, if any.
    mutating func more(_ count: Int, _ scope: PageScope) {
        guard count > 0 else { return }
        markup("<p class=\"quiet\">")
        text(scope.words.count(.andMore, count))
        markup("</p>\n")
    }
}
