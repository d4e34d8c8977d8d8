import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes the files of the search. Each is a classic script that hands its contents to `journeybookSearch`, because
/// pages that were opened from a folder may load scripts and nothing else.
///
/// - `index.js`: an object with `lines` (the rules for words), `cuts` (the first stem of each file of words), `files`
///   (units at which each file of texts begins), `places` (how many files of places), `documents`, `languages`,
///   `personas`, `phases`, `lanes`, `teams` (names for choosing, by language) and `words` (of the interface, by
///   language).
/// - `words-n.js`: `stem numbers,stem numbers,…`; numbers of documents as differences. After a `;` the ends of stems that
///   belong between the file's own: `end letters,end letters,…`, each letter the first of a stem with that end.
/// - `places-n.js`: numbers alone, unit by unit; `SearchPlaces` tells their order.
/// - `texts-n.js`: an array of units, as `SearchTexts` writes them.
///
/// Numbers are written in base 32, lowest digit first, with 64 letters: the upper half says that more digits follow.
package struct SearchScripts: Sendable {
    private let atlas: Atlas
    private let plan: SearchPlan
    private let endings: WordEndings
    private let vocabularies: Vocabularies

    package init(_ atlas: Atlas, _ plan: SearchPlan, endings: WordEndings, vocabularies: Vocabularies) {
        self.atlas = atlas
        self.plan = plan
        self.endings = endings
        self.vocabularies = vocabularies
    }

    package func bytes(_ file: SearchFile, _ index: SearchIndex) -> [UInt8] {
        switch file {
        case .index: settings(index)
        case .places(let number): places(number)
        case .words(let number): words(number, index)
        case .texts(let number): texts(number)
        }
    }

    /// `journeybookSearch.take("words", 3, "…");`
    private func script(_ kind: String, _ number: Int, _ contents: [UInt8]) -> [UInt8] {
        var bytes = Array("journeybookSearch.take(\"\(kind)\",\(number),".utf8)
        bytes.reserveCapacity(bytes.count + contents.count + 4)
        bytes += contents
        bytes += ");\n".utf8
        return bytes
    }

    private func words(_ number: Int, _ index: SearchIndex) -> [UInt8] {
        let cuts = index.cuts(plan.wordFiles)
        var numbers = NumberRow()
        numbers.bytes.append(UInt8(ascii: "\""))
        for stem in cuts[number]..<cuts[number + 1] {
            if stem > cuts[number] { numbers.bytes.append(UInt8(ascii: ",")) }
            // Letters and digits alone, so that nothing has to be escaped.
            numbers.bytes += index.stems[stem]
            numbers.bytes.append(UInt8(ascii: " "))
            var last: UInt32 = 0
            for document in index.documents[index.starts[stem]..<index.starts[stem + 1]] {
                numbers.add(Int(document - last))
                last = document
            }
        }
        numbers.bytes.append(UInt8(ascii: ";"))
        var before: ArraySlice<UInt8>?
        for (tail, stem) in index.tails(between: cuts[number], and: cuts[number + 1]) {
            if before != tail {
                if before != nil { numbers.bytes.append(UInt8(ascii: ",")) }
                numbers.bytes += tail
                numbers.bytes.append(UInt8(ascii: " "))
                before = tail
            }
            numbers.bytes += index.stems[stem].dropLast(tail.count)
        }
        numbers.bytes.append(UInt8(ascii: "\""))
        return script("words", number, numbers.bytes)
    }

    private func places(_ number: Int) -> [UInt8] {
        let start = number * SearchPlan.unitsInPlaces
        var places = SearchPlaces(atlas)
        for unit in plan.units[start..<min(start + SearchPlan.unitsInPlaces, plan.units.count)] { places.add(unit) }
        return script("places", number, [UInt8(ascii: "\"")] + places.row.bytes + [UInt8(ascii: "\"")])
    }

    private func texts(_ number: Int) -> [UInt8] {
        var writer = JSONWriter(pretty: false, reserving: 80_000)
        writer.array(plan.units[plan.textStarts[number]..<plan.textStarts[number + 1]]) { writer, unit in
            switch unit {
            case .journey(let journey): SearchTexts.write(atlas.journeys[journey], in: atlas, &writer)
            case .persona(let persona): SearchTexts.write(atlas.personas[persona], &writer)
            case .page(let page): SearchTexts.write(atlas.pages[page], &writer)
            }
        }
        return script("texts", number, writer.bytes)
    }

    private func settings(_ index: SearchIndex) -> [UInt8] {
        var writer = JSONWriter(pretty: false)
        let cuts = index.cuts(plan.wordFiles)
        writer.object { writer in
            writer.strings("lines", endings.lines)
            writer.strings(
                "cuts",
                cuts.dropLast().map { $0 < index.stems.count ? String(decoding: index.stems[$0], as: UTF8.self) : "" })
            writer.member("files") { writer in writer.array(plan.textStarts) { $0.number($1) } }
            writer.member("places", plan.placeFiles)
            writer.member("documents", index.documentCount)
            writer.strings("languages", SearchPlaces(atlas).languages.map(\.tag))
            writer.strings("names", SearchPlaces(atlas).languages.map { vocabularies.name(of: $0) })
            for language in atlas.site.languages {
                writer.member(named: language.tag) { writer in names(language, &writer) }
            }
        }
        return script("index", 0, writer.bytes)
    }

    /// What a reader of one language chooses from, and the words around it.
    private func names(_ language: LanguageCode, _ writer: inout JSONWriter) {
        let vocabulary = vocabularies[language]
        writer.object { writer in
            let personas = SearchPlaces(atlas).personas.map { id in
                let versions = atlas.personas.filter { $0.id == id }
                let shown = versions.first { $0.language == language } ?? versions.first { $0.translationOf == nil }
                return (shown ?? versions[0]).name
            }
            writer.strings("personas", personas)
            writer.strings("phases", atlas.phases.map { $0.name(in: language) })
            writer.strings("lanes", LaneKind.allCases.map { vocabulary.name(of: $0) })
            writer.strings("teams", atlas.teams.map { $0.name(in: language) })
            writer.strings("lists", [Word.goals, .needs, .frustrations, .motivations, .barriers].map(vocabulary.text))
            writer.member("words") { writer in
                writer.object { writer in
                    for word in SearchScripts.interface {
                        writer.member(named: word.key) { $0.string(vocabulary.text(word)) }
                    }
                    writer.member("results", vocabulary.text(.searchResults, ["number": "{number}"]))
                    writer.member("none", vocabulary.text(.searchNothing, ["query": "{query}"]))
                }
            }
        }
    }

    private static let interface: [Word] = [
        .search, .searchLabel, .searchHint, .searchAll, .searchInText, .searchNarrow, .searchEverything, .persona,
        .phase, .lane, .team, .language, .journey, .stage, .close, .showMore, .problem, .opportunity, .page,
    ]
}
