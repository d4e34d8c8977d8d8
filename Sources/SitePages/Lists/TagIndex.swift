import JourneyModel
import Localization
import MarkupWriting
import Theming

/// All tags and all kinds of maps, each with its journeys.
struct TagIndex {
    let scope: PageScope

    /// Where the page tells a tag: the hash keeps any spelling apart and fit for an address.
    static func id(_ tag: String) -> String {
        var hash = StableHash()
        hash.combine(Array(tag.utf8))
        return ":tag-" + hash.hex(digits: 8)
    }

    func tags() -> [UInt8] {
        var order: [String] = []
        var byTag: [String: [Reference<Journey>]] = [:]
        for journey in scope.edition.journeys {
            for tag in scope.atlas.journeys[journey].facts.tags {
                if byTag[tag] == nil { order.append(tag) }
                byTag[tag, default: []].append(journey)
            }
        }
        let sorted = order.sorted { left, right in
            let (one, other) = (byTag[left]?.count ?? 0, byTag[right]?.count ?? 0)
            return one != other ? one > other : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        let content = scope.markup { writer in
            table(sorted.map { (id: TagIndex.id($0), name: $0, journeys: byTag[$0] ?? []) }, .tags, into: &writer)
        }
        let view = SectionsView(title: .tags, lede: .tagsLede, content: content, scope)
        let page = Page(title: scope.words.text(.tags), section: .journeys, versions: scope.versions(SitePath.tags))
        return scope.page(page, template: "pages/sections", view)
    }

    func kinds() -> [UInt8] {
        let rows = JourneyKind.allCases.compactMap {
            kind -> (id: String, name: String, journeys: [Reference<Journey>])? in
            let own = scope.edition.journeys.filter { scope.atlas.journeys[$0].facts.kind == kind }
            return own.isEmpty ? nil : (":kind-" + kind.rawValue, scope.words.name(of: kind), own)
        }
        let content = scope.markup { table(rows, .kind, into: &$0) }
        let view = SectionsView(title: .kindsTitle, lede: .kindsLede, content: content, scope)
        let page = Page(
            title: scope.words.text(.kindsTitle), section: .journeys, versions: scope.versions(SitePath.kinds))
        return scope.page(page, template: "pages/sections", view)
    }

    private func table(
        _ rows: [(id: String, name: String, journeys: [Reference<Journey>])], _ subject: Word,
        into writer: inout MarkupWriter
    ) {
        guard !rows.isEmpty else { return }
        writer.markup("<div class=\"section\">")
        writer.listHead([subject, .journeys], scope)
        writer.markup("<tbody>")
        for row in rows {
            writer.markup("<tr")
            writer.attribute("id", row.id)
            writer.markup("><th scope=\"row\">")
            writer.text(row.name)
            writer.markup("</th><td>")
            writer.links(row.journeys, scope)
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table></div>\n")
    }
}
