import AtlasAnalysis
import JourneyModel
import MarkupWriting

/// What the files of the backlog say of an entry, with ids that stay while a wording changes. Ids and links are in two
/// parts, of which the first is the same for all entries of a journey.
struct BacklogRow {
    /// A shared file's own id, else the journey's and the item's.
    let id: (String, String)
    let title: String
    let language: LanguageCode
    /// From the site's root, or whole where the site's address is known.
    let link: (String, String)
}

/// How ids and links of entries begin, worked out once for each journey.
struct BacklogLinks {
    private let starts: [(id: String, link: String)]
    let atlas: Atlas

    init(_ atlas: Atlas) {
        let base = atlas.site.baseURL ?? ""
        self.atlas = atlas
        starts = atlas.journeys.map { journey in
            (id: journey.id + "#", link: base + SafeAddress.path(journey.address) + "#")
        }
    }

    func row(_ entry: Backlog.Entry) -> BacklogRow {
        if let topic = entry.topic {
            let page = atlas.pages[topic]
            return BacklogRow(
                id: (page.id, ""), title: page.title, language: page.language,
                link: ((atlas.site.baseURL ?? "") + SafeAddress.path(page.address), ""))
        }
        let place = entry.places[0]
        let journey = atlas.journeys[place.journey]
        let item = place.item ?? 0
        let id = journey.items[item].id
        let start = starts[place.journey.index]
        return BacklogRow(
            id: (start.id, id), title: journey.items[item].text.plain, language: journey.language,
            link: (start.link, SafeAddress.path(id)))
    }
}

extension Backlog.Entry {
    /// The ids of its maps, each once.
    fileprivate func journeyIDs(in atlas: Atlas) -> [String] {
        var seen: Set<String> = []
        return places.map { atlas.journeys[$0.journey].id }.filter { places.count == 1 || seen.insert($0).inserted }
    }
}

extension Stakeholder {
    /// A team's id, or whatever else the author wrote.
    fileprivate func id(in atlas: Atlas) -> String {
        switch self {
        case .team(let team): atlas.teams[team].id
        case .named(let name): name
        }
    }
}

/// Problems and opportunities as a table for trackers and spreadsheets; scores of maps with scales of their own lie
/// between −1 and +1.
package enum BacklogCSV {
    private static let atOnce = 256

    /// - Parameter entries: every one of the site once, in the order of the pages.
    package static func pieces(_ entries: [Backlog.Entry], in atlas: Atlas) -> FilePieces {
        var writer = CSVWriter()
        for name in [
            "id", "kind", "title", "severity", "impact", "effort", "type", "status", "owner", "ticket", "evidence",
            "score", "moment", "journeys", "personas", "language", "link", "decided",
        ] {
            writer.text(name)
        }
        writer.endRow()
        let links = BacklogLinks(atlas)
        let count = (entries.count + atOnce - 1) / atOnce
        return FilePieces(writer.bytes, cut: writer.bytes.count, count: count) { piece in
            let first = piece * atOnce
            return rows(entries[first..<min(first + atOnce, entries.count)], links)
        }
    }

    private static func rows(_ entries: ArraySlice<Backlog.Entry>, _ links: BacklogLinks) -> [UInt8] {
        var writer = CSVWriter(continuing: true, reserving: entries.count * 384)
        for entry in entries {
            let row = links.row(entry)
            writer.text(row.id.0 + row.id.1)
            writer.text(entry.kind.word)
            writer.text(row.title)
            writer.number(entry.severity)
            writer.number(entry.impact)
            writer.number(entry.effort)
            writer.text(entry.type?.rawValue)
            writer.text(entry.status?.rawValue)
            writer.list(entry.owners) { $0.id(in: links.atlas) }
            writer.text(entry.ticket)
            writer.text(entry.grade.word)
            writer.number(decimal: entry.score.map { DecimalText.write($0.normalized, places: 2) })
            writer.text(entry.isMomentOfTruth ? "yes" : nil)
            writer.list(entry.journeyIDs(in: links.atlas)) { $0 }
            writer.list(entry.personas(in: links.atlas)) { links.atlas.personas[$0].id }
            writer.text(row.language.tag)
            writer.text(row.link.0 + row.link.1)
            writer.text(entry.decided?.iso)
            writer.endRow()
        }
        return writer.bytes
    }
}

/// Problems and opportunities for other programs: `format`, then `entries`, each with `places`.
package enum BacklogJSON {
    package static let format = "journeybook-backlog-1"

    /// - Parameter entries: every one of the site once, in the order of the pages.
    package static func pieces(_ entries: [Backlog.Entry], in atlas: Atlas) -> FilePieces {
        let links = BacklogLinks(atlas)
        return FilePieces.json(listOf: entries.count, atOnce: 64) { writer, list in
            writer.object { writer in
                writer.member("format", format)
                writer.member("date", atlas.today.iso)
                writer.member("entries", list)
            }
        } element: { index, writer in
            write(entries[index], links.row(entries[index]), atlas, &writer)
        }
    }

    private static func write(
        _ entry: Backlog.Entry, _ row: BacklogRow, _ atlas: Atlas, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("id") { $0.string(row.id.0, row.id.1) }
            writer.member("kind", entry.kind.word)
            writer.member("title", row.title)
            writer.member("language", row.language.tag)
            writer.member("link") { $0.string(row.link.0, row.link.1) }
            if let severity = entry.severity { writer.member("severity", severity) }
            if let impact = entry.impact { writer.member("impact", impact) }
            if let effort = entry.effort { writer.member("effort", effort) }
            writer.member("type", ifPresent: entry.type?.rawValue)
            writer.member("status", ifPresent: entry.status?.rawValue)
            writer.member("decided", ifPresent: entry.decided?.iso)
            writer.member("owners") { $0.array(entry.owners) { $0.string($1.id(in: atlas)) } }
            writer.member("ticket", ifPresent: entry.ticket)
            writer.member("evidence", entry.grade.word)
            if let score = entry.score { writer.member("score") { $0.number(score.normalized) } }
            if entry.isMomentOfTruth { writer.member("moment", true) }
            writer.member("personas") { writer in
                writer.array(entry.personas(in: atlas)) { $0.string(atlas.personas[$1].id) }
            }
            writer.member("places") { writer in
                writer.array(entry.places) { writer, place in
                    let journey = atlas.journeys[place.journey]
                    writer.object { writer in
                        writer.member("journey", journey.id)
                        writer.member("stage", ifPresent: place.stage.map { journey.stages[$0].id })
                        writer.member("item", ifPresent: place.item.map { journey.items[$0].id })
                    }
                }
            }
        }
    }
}

extension Backlog.Kind {
    var word: String {
        switch self {
        case .problem: "problem"
        case .opportunity: "opportunity"
        }
    }
}

extension EvidenceGrade {
    var word: String {
        switch self {
        case .researched: "researched"
        case .partly: "partly"
        case .assumed: "assumed"
        }
    }
}
