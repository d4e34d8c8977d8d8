import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes the company map as a table: personas down, phases across, in each cell the journeys that go through it.
///
/// On the home page it waits behind its summary: on wide screens the picture above says the same, and on phones, which do
/// not show the picture, the list of journeys does so shorter. The pages by business and by team have no such list.
struct PhaseTable {
    let grid: CompanyGrid
    let axis: CompanyAxis
    let scope: PageScope

    private var phases: [String] { scope.atlas.phases.map { $0.name(in: scope.language) } }

    func write(into writer: inout MarkupWriter) {
        let words = scope.words
        let columns = phases + (grid.hasOutside ? [words.text(.noPhase)] : [])
        writer.markup(
            axis == .persona ? "<details class=\"as-table\"><summary>" : "<details class=\"as-table\" open><summary>")
        writer.text(words.text(.companyMapTable))
        writer.markup("</summary>\n<table class=\"list by-phase\"><caption class=\"unseen\">")
        writer.text(words.text(.companyMapCaption))
        writer.markup("</caption><thead><tr><th scope=\"col\">")
        writer.text(words.text(axis == .persona ? .persona : axis == .team ? .team : .business))
        writer.markup("</th>")
        for column in columns {
            writer.markup("<th scope=\"col\">")
            writer.text(column)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead><tbody>\n")
        for row in grid.rows { write(row, columns, into: &writer) }
        writer.markup("</tbody></table></details>\n")
    }

    private func write(_ row: CompanyGrid.Row, _ columns: [String], into writer: inout MarkupWriter) {
        writer.markup("<tr><th scope=\"row\">")
        switch row.subject {
        case .persona(let persona):
            writer.markup("<span class=\"who\">")
            writer.persona(persona, size: "disc disc-small", scope)
            writer.markup("</span>")
        case .named(let name): writer.text(name)
        case .nobody: writer.text(scope.words.text(.noPersona))
        case .business(let folder?): writer.text(scope.name(ofFolders: [folder]))
        case .business(nil): writer.text(scope.words.text(.otherJourneys))
        case .team(let team?): writer.link(scope.address(ofRow: row.subject), scope.name(team))
        case .team(nil): writer.text(scope.words.text(.noOwner))
        }
        writer.markup("</th>")
        let bars = row.allBars
        var column = 0
        while column < columns.count {
            if let gap = row.gaps.first(where: { $0.lowerBound == column }) {
                write(gap: gap, columns, into: &writer)
                column = gap.upperBound
                continue
            }
            let here = bars.filter { $0.span.contains(column) }
            writer.markup("<td")
            if !here.isEmpty { writer.attribute("data-label", columns[column]) }
            writer.markup(">")
            if !here.isEmpty {
                if row.isCrowded {
                    count(here.count, row.subject, into: &writer)
                } else {
                    list(here, column, into: &writer)
                }
            }
            writer.markup("</td>")
            column += 1
        }
        writer.markup("</tr>\n")
    }

    /// What nobody has mapped is said once for neighbouring phases.
    private func write(gap: Range<Int>, _ columns: [String], into writer: inout MarkupWriter) {
        writer.markup("<td class=\"quiet\"")
        if gap.count > 1 { writer.attribute("colspan", gap.count) }
        let ends = gap.count > 1 ? [columns[gap.lowerBound], columns[gap.upperBound - 1]] : [columns[gap.lowerBound]]
        writer.attribute("data-label", ends.joined(separator: " – "))
        writer.markup(">")
        writer.text(scope.words.text(.notMappedYet))
        writer.markup("</td>")
    }

    private func list(_ bars: [CompanyGrid.Bar], _ column: Int, into writer: inout MarkupWriter) {
        writer.markup("<ul>")
        for bar in bars {
            let journey = scope.atlas.journeys[bar.journey]
            let stages = PhaseCourse(journey).stages(in: column, of: journey)
            writer.markup("<li><a href=\"")
            writer.text(scope.address(bar.journey))
            writer.markup("\"")
            writer.language(journey.language, scope)
            writer.markup(">")
            writer.text(journey.facts.title)
            writer.markup("</a>")
            let notes = (column == bar.span.lowerBound ? states(journey) : []) + findings(journey, among: stages)
            if !notes.isEmpty {
                writer.markup("<span class=\"note\">")
                writer.phrases(notes)
                writer.markup("</span>")
            }
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }

    /// What the picture shows by form; said where the journey begins.
    private func states(_ journey: Journey) -> [String] {
        var states: [String] = []
        if journey.facts.kind == .futureState { states.append(scope.words.name(of: journey.facts.kind)) }
        if journey.facts.variantOf != nil { states.append(scope.words.text(.variant)) }
        if journey.facts.review.status == .draft { states.append(scope.words.name(of: ReviewStatus.draft)) }
        return states
    }

    /// How bad it is in a phase.
    private func findings(_ journey: Journey, among stages: [Int]) -> [String] {
        let words = scope.words
        var notes: [String] = []
        if let lowest = LowestStage(journey, among: stages), lowest.score.normalized < 0 {
            notes.append(
                words.text(
                    .worstAt,
                    ["score": scope.signed(lowest.score), "place": journey.stages[lowest.stage].name]))
        }
        let severe = journey.severePains(among: stages)
        if severe > 0 { notes.append(words.count(.countSeverePains, severe)) }
        return notes
    }

    private func count(_ count: Int, _ subject: CompanyGrid.Row.Subject, into writer: inout MarkupWriter) {
        writer.link(scope.address(ofRow: subject), scope.words.count(.countJourneys, count))
    }
}
