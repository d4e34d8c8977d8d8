import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting
import Theming

/// Two journeys side by side, stage by stage: a current state and its future one, or a journey and its variant.
struct ComparisonPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "crumbs": .html, "tally": .html, "chart": .html, "stages": .html, "items": .html,
            "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private let later: Reference<Journey>
    private let pair: JourneyPair
    private let scope: PageScope

    /// - Parameter later: the future state or the variant.
    init(_ later: Reference<Journey>, _ scope: PageScope) {
        guard let pair = JourneyPair(of: later, in: scope.atlas) else {
            preconditionFailure("only a journey that is compared with another has this page")
        }
        self.later = later
        self.pair = pair
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let atlas = scope.atlas
        let (before, after) = (atlas.journeys[pair.before], atlas.journeys[pair.after])
        let change = JourneyChange(from: before, in: atlas, to: after, in: atlas)
        let comparison = JourneyComparison(pair, isOnLater: true, scope)
        let values: [String: TemplateValue] = [
            "title": .text(scope.words.text(.comparisonOf, ["title": after.facts.title])),
            "crumbs": .html(scope.markup { crumbs(into: &$0) }),
            "tally": .html(scope.markup { tally(change, into: &$0) }),
            "chart": .html(scope.markup { comparison.chart(into: &$0) }),
            "stages": .html(scope.markup { comparison.table(into: &$0) }),
            "items": .html(
                scope.markup { writer in
                    guard let change else { return }
                    ChangedItems(change: change, pair: pair, scope: scope).write(into: &writer)
                }),
            "words": .view(WordsView(scope.words)),
        ]
        let versions = scope.site.relations.versions(of: after).compactMap { version in
            SitePath.comparison(of: version, in: atlas).map { (language: atlas.journeys[version].language, path: $0) }
        }
        let page = Page(
            title: scope.words.text(.comparisonOf, ["title": after.facts.title]), section: .journeys,
            versions: versions, isListed: after.facts.review.status != .archived)
        return scope.page(page, template: "pages/comparison", View(values: values))
    }

    /// Both journeys, the way back from here.
    private func crumbs(into writer: inout MarkupWriter) {
        writer.markup("<nav class=\"crumbs\"")
        writer.attribute("aria-label", scope.words.text(.youAreHere))
        writer.markup("><ol>")
        for journey in [pair.before, pair.after] {
            writer.markup("<li>")
            writer.links([journey], scope)
            writer.markup("</li>")
        }
        writer.markup("</ol></nav>")
    }

    private func tally(_ change: JourneyChange?, into writer: inout MarkupWriter) {
        let counts = change?.counts ?? (added: 0, removed: 0, changed: 0)
        writer.markup("<ul class=\"tally\">")
        for (word, count) in [
            (Word.countNewEntries, counts.added), (.countLostEntries, counts.removed),
            (.countChangedEntries, counts.changed),
        ] {
            writer.markup("<li>")
            writer.text(scope.words.count(word, count))
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }
}

/// Two journeys that are told side by side.
struct JourneyPair: Hashable {
    let before: Reference<Journey>
    let after: Reference<Journey>
    /// The later one is how it shall be; else it is a variant of the earlier.
    let isFuture: Bool

    /// What a journey is compared with: its current state, else what it is a variant of; nil when it is neither.
    init?(of later: Reference<Journey>, in atlas: Atlas) {
        let facts = atlas.journeys[later].facts
        guard let before = facts.baseline ?? facts.variantOf, before != later else { return nil }
        self.before = before
        after = later
        isFuture = facts.baseline != nil
    }

    /// What the columns of the earlier and of the later journey are headed by.
    func names(_ scope: PageScope) -> (before: String, after: String) {
        if isFuture { return (scope.words.text(.today), scope.words.text(.kindFutureState)) }
        return (scope.atlas.journeys[before].facts.title, scope.atlas.journeys[after].facts.title)
    }
}
