import JourneyModel
import MarkupWriting

/// Writes the sources that a map or a persona rests on, each with an id that citations lead to.
struct SourceTable {
    let sources: [EvidenceSource]
    let links: [LinkTarget]
    let scope: PageScope

    /// Outside the names that an author can give: slugs and ids have no colon at their start.
    static func id(of source: EvidenceSource) -> String { ":source-" + source.id }

    func write(into writer: inout MarkupWriter) {
        let words = scope.words
        let hasDates = sources.contains { $0.date != nil }
        let hasSamples = sources.contains { $0.sample != nil }
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(words.text(.sourceTitle))
        writer.markup("</th><th scope=\"col\">")
        writer.text(words.text(.sourceKind))
        writer.markup("</th>")
        if hasSamples { column(words.text(.sample), into: &writer) }
        if hasDates { column(words.text(.date), into: &writer) }
        writer.markup("</tr></thead><tbody>")
        for source in sources {
            writer.markup("<tr")
            writer.attribute("id", SourceTable.id(of: source))
            writer.markup("><th scope=\"row\">")
            if let link = source.link, links.indices.contains(link), let address = scope.address(links[link]) {
                writer.markup("<a href=\"")
                writer.text(address)
                writer.markup("\">")
                writer.text(source.title)
                writer.markup("</a>")
            } else {
                writer.text(source.title)
            }
            writer.markup("</th><td>")
            writer.mark(source.kind.grade, label: words.name(of: source.kind.grade))
            writer.markup(" ")
            writer.text(words.name(of: source.kind))
            writer.markup("</td>")
            if hasSamples { cell(source.sample ?? "", label: words.text(.sample), into: &writer) }
            if hasDates {
                writer.markup("<td>")
                if let date = source.date { writer.time(date, scope) }
                if source.isOld(after: scope.atlas.site.evidenceOldAfter, on: scope.atlas.today) {
                    writer.oldPill(scope)
                }
                writer.markup("</td>")
            }
            writer.markup("</tr>")
        }
        writer.markup("</tbody></table>")
    }

    private func column(_ name: String, into writer: inout MarkupWriter) {
        writer.markup("<th scope=\"col\">")
        writer.text(name)
        writer.markup("</th>")
    }

    private func cell(_ value: String, label: String, into writer: inout MarkupWriter) {
        writer.markup("<td")
        if !value.isEmpty { writer.attribute("data-label", label + ":") }
        writer.markup(">")
        writer.text(value)
        writer.markup("</td>")
    }
}
