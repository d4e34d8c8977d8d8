import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// What happened to the maps of a language, as an Atom feed (RFC 4287): changes of the service, reviews, sign-offs.
///
/// Ids and links of the standard are whole addresses, so that a site without a known one has no feed. All dates come
/// from the maps; what lies in the future is no news yet.
package enum NewsFeed {
    /// How many entries a feed holds.
    package static let limit = 50

    private struct Entry {
        let date: CalendarDate
        /// What the entry is, within its journey: part of its id.
        let mark: String
        let title: String
        let summary: String?
        let journey: Reference<Journey>
    }

    /// - Parameters:
    ///   - base: address of the site's root, with a slash at its end.
    ///   - path: of the feed below the root.
    ///   - home: of the language's first page below the root.
    package static func bytes(
        _ atlas: Atlas, language: LanguageCode, base: String, path: String, home: String, vocabulary: Vocabulary
    ) -> [UInt8] {
        let journeys = JourneyVersions.once(atlas, language: language).filter {
            atlas.journeys[$0].facts.review.status != .archived
        }
        let news = journeys.flatMap { entries($0, atlas, vocabulary) }.filter { $0.date <= atlas.today }
        let latest = news.sorted { left, right in
            if left.date != right.date { return left.date > right.date }
            return left.journey != right.journey ? left.journey < right.journey : left.mark < right.mark
        }
        var writer = MarkupWriter(capacity: 16_384)
        writer.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        writer.attribute("xml:lang", language.tag)
        writer.markup(">\n")
        element("title", vocabulary.text(.feedTitle, ["site": atlas.site.title]), &writer)
        element("id", base + SafeAddress.path(path), &writer)
        link("self", "application/atom+xml", base + SafeAddress.path(path), &writer)
        link("alternate", "text/html", base + SafeAddress.path(home), &writer)
        element("updated", moment(latest.first?.date ?? atlas.today), &writer)
        writer.markup("<author>")
        element("name", atlas.site.title, &writer)
        writer.markup("</author>\n<generator>Journeybook</generator>\n")
        for entry in latest.prefix(limit) { write(entry, atlas, base, language, &writer) }
        writer.markup("</feed>\n")
        return writer.bytes
    }

    private static func entries(
        _ reference: Reference<Journey>, _ atlas: Atlas, _ vocabulary: Vocabulary
    ) -> [Entry] {
        let facts = atlas.journeys[reference].facts
        var entries: [Entry] = []
        if let reviewed = facts.review.reviewed {
            entries.append(
                Entry(
                    date: reviewed, mark: "reviewed", title: vocabulary.text(.feedReviewed, ["title": facts.title]),
                    summary: facts.summary, journey: reference))
        }
        for signOff in facts.review.signOffs {
            guard let date = signOff.date else { continue }
            let team = atlas.teams.first { $0.id == signOff.by }
            let name = team?.name(in: vocabulary.language) ?? signOff.by
            let said = [signOff.verdict, signOff.note].compactMap { $0 }
            entries.append(
                Entry(
                    date: date, mark: mark("signed", [signOff.by] + said),
                    title: vocabulary.text(.feedSignedOff, ["name": name, "title": facts.title]),
                    summary: said.isEmpty ? nil : said.joined(separator: " · "), journey: reference))
        }
        for change in facts.review.changes {
            entries.append(
                Entry(
                    date: change.date, mark: mark("changed", [change.text]),
                    title: vocabulary.text(.feedChanged, ["title": facts.title]), summary: change.text,
                    journey: reference))
        }
        return entries
    }

    /// Tells entries of one kind and day apart by what they say.
    private static func mark(_ kind: String, _ parts: [String]) -> String {
        var hash = StableHash()
        for part in parts { hash.combine(Array(part.utf8) + [0]) }
        return kind + "-" + hash.hex(digits: 6)
    }

    private static func write(
        _ entry: Entry, _ atlas: Atlas, _ base: String, _ language: LanguageCode, _ writer: inout MarkupWriter
    ) {
        let journey = atlas.journeys[entry.journey]
        let address = base + SafeAddress.path(journey.address)
        writer.markup("<entry>\n")
        element("title", entry.title, &writer)
        element("id", address + "#:" + entry.date.iso + "-" + entry.mark, &writer)
        writer.markup("<link rel=\"alternate\" type=\"text/html\"")
        writer.attribute("hreflang", journey.language.tag)
        writer.attribute("href", address)
        writer.markup("/>\n")
        element("updated", moment(entry.date), &writer)
        if let summary = entry.summary {
            writer.markup("<summary")
            if journey.language != language { writer.attribute("xml:lang", journey.language.tag) }
            writer.markup(">")
            writer.text(summary)
            writer.markup("</summary>\n")
        }
        writer.markup("</entry>\n")
    }

    /// Days have no hour in maps; a feed needs one.
    private static func moment(_ date: CalendarDate) -> String { date.iso + "T00:00:00Z" }

    private static func element(_ name: StaticString, _ text: String, _ writer: inout MarkupWriter) {
        writer.markup("<")
        writer.markup(name)
        writer.markup(">")
        writer.text(text)
        writer.markup("</")
        writer.markup(name)
        writer.markup(">\n")
    }

    private static func link(
        _ relation: String, _ type: String, _ address: String, _ writer: inout MarkupWriter
    ) {
        writer.markup("<link")
        writer.attribute("rel", relation)
        writer.attribute("type", type)
        writer.attribute("href", address)
        writer.markup("/>\n")
    }
}
