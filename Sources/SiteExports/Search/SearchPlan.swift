import AtlasAnalysis
import JourneyModel
import MarkupWriting

/// What the search of a site covers, and over how many files its index is spread. Cheap: no text is read yet.
///
/// A *unit* is a journey, a persona, or a page of the author's (of a problem, an idea, or an ordinary one); a *document* is
/// what a result leads to: the unit itself, a stage, an item. The documents of all units are numbered in one row: the
/// unit, its stages, its items by lane and stage. Files are cut so that each stays well below 100 kB compressed: texts by
/// units, words by their order.
package struct SearchPlan: Sendable {
    enum Unit: Sendable, Hashable {
        case journey(Reference<Journey>)
        case persona(Reference<Persona>)
        case page(Reference<ContentPage>)
    }

    let units: [Unit]
    /// The first unit of each file of texts, and the number of all units behind the last.
    let textStarts: [Int]
    let placeFiles: Int
    let wordFiles: Int

    /// Bytes of text in a file of texts.
    private static let textBytes = 60_000
    /// Units in a file of places.
    static let unitsInPlaces = 1_000
    /// Bytes of text whose words fill a file of words: about a third of it, so that a file has 80 kB before it is
    /// compressed.
    private static let indexedBytes = 240_000

    /// Every version of every journey, persona and page but archived maps.
    package init(_ atlas: Atlas) {
        var units: [Unit] = []
        var starts = [0]
        var bytes = 0
        var total = 0
        for reference in atlas.journeyReferences {
            let journey = atlas.journeys[reference]
            guard journey.facts.review.status != .archived else { continue }
            if bytes > SearchPlan.textBytes {
                starts.append(units.count)
                bytes = 0
            }
            units.append(.journey(reference))
            let size = 200 + journey.textSize
            bytes += size
            total += size
        }
        for reference in atlas.personaReferences {
            if bytes > SearchPlan.textBytes {
                starts.append(units.count)
                bytes = 0
            }
            units.append(.persona(reference))
            bytes += 2_000
            total += 2_000
        }
        for (index, page) in atlas.pages.enumerated() {
            if bytes > SearchPlan.textBytes {
                starts.append(units.count)
                bytes = 0
            }
            units.append(.page(Reference(index)))
            bytes += 300
            total += 300 + page.text.plain.utf8.count
        }
        self.units = units
        textStarts = starts + [units.count]
        placeFiles = 1 + max(0, units.count - 1) / SearchPlan.unitsInPlaces
        wordFiles = 1 + total / SearchPlan.indexedBytes
    }

    /// Names of the files below `search/`, all classic scripts.
    package var files: [SearchFile] {
        [.index] + (0..<placeFiles).map { .places($0) } + (0..<wordFiles).map { .words($0) }
            + (0..<textStarts.count - 1).map { .texts($0) }
    }

    /// The lists of a persona's page that are searched, in the order of the page.
    static func lists(_ persona: Persona) -> [[String]] {
        [persona.goals, persona.needs, persona.frustrations, persona.motivations, persona.barriers]
    }
}

/// One file of the search.
package enum SearchFile: Sendable, Hashable {
    /// What every search needs: the rules for words, and which file holds which words.
    case index
    /// Where documents belong: journey, stage, lane, persona, phase, team.
    case places(Int)
    /// Which documents hold which words.
    case words(Int)
    /// What documents say, and their addresses.
    case texts(Int)

    package var name: String {
        switch self {
        case .index: "index.js"
        case .places(let number): "places-\(number).js"
        case .words(let number): "words-\(number).js"
        case .texts(let number): "texts-\(number).js"
        }
    }
}
