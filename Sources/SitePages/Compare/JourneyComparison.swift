import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes how a current state and a future one differ: stage by stage what becomes of each, with both scores, and on
/// the current state's page both curves on one chart.
struct JourneyComparison {
    private let today: Journey
    private let future: Journey
    private let todayReference: Reference<Journey>
    private let futureReference: Reference<Journey>
    private let names: (before: String, after: String)
    private let pair: JourneyPair
    /// It stands on a page of the later journey.
    private let isOnFuture: Bool
    private let scope: PageScope
    private let pairs: [StageMatching.Pair]

    /// All comparisons of a journey: with what it is compared with, and with the future states that name it; where its
    /// variants and its personas are compared is told in a line.
    static func write(_ reference: Reference<Journey>, _ scope: PageScope, into writer: inout MarkupWriter) {
        let atlas = scope.atlas
        let journey = atlas.journeys[reference]
        if let pair = JourneyPair(of: reference, in: atlas), pair.isFuture {
            JourneyComparison(pair, isOnLater: true, scope).write(into: &writer)
        }
        for future in scope.site.relations.families.futures(of: journey, in: atlas) {
            guard let pair = JourneyPair(of: future, in: atlas) else { continue }
            JourneyComparison(pair, isOnLater: false, scope).write(into: &writer)
        }
        var links: [(path: String, text: String)] = []
        if let path = SitePath.personaComparison(of: reference, in: atlas) {
            links.append((path, scope.words.text(.comparePersonas)))
        }
        let variants = [reference] + scope.site.relations.families.variants(of: journey, in: atlas)
        for variant in variants {
            guard let pair = JourneyPair(of: variant, in: atlas), !pair.isFuture,
                pair.before == reference || variant == reference,
                let path = SitePath.comparison(of: variant, in: atlas)
            else { continue }
            let other = variant == reference ? pair.before : variant
            links.append((path, scope.words.text(.compareWith, ["title": atlas.journeys[other].facts.title])))
        }
        guard !links.isEmpty else { return }
        writer.markup("<ul class=\"facts compare-links\">")
        for (path, text) in links {
            writer.markup("<li>")
            writer.link(scope.address(path), text)
            writer.markup("</li>")
        }
        writer.markup("</ul>\n")
    }

    init(_ pair: JourneyPair, isOnLater: Bool, _ scope: PageScope) {
        self.pair = pair
        todayReference = pair.before
        futureReference = pair.after
        today = scope.atlas.journeys[pair.before]
        future = scope.atlas.journeys[pair.after]
        isOnFuture = isOnLater
        names = pair.names(scope)
        self.scope = scope
        pairs = StageMatching(from: today, to: future).pairs
    }

    private func write(into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<section class=\"section compared\"><div class=\"section-head\"><h2>")
        writer.text(words.text(isOnFuture ? .comparedWithToday : .comparedWithFuture))
        writer.markup("</h2><p class=\"end\">")
        writer.links([isOnFuture ? todayReference : futureReference], scope)
        if let path = SitePath.comparison(of: futureReference, in: scope.atlas) {
            writer.markup(" · ")
            writer.link(scope.address(path), words.text(.compareInFull))
        }
        writer.markup("</p></div>\n")
        // The diagram of the future state shows both curves already.
        if !isOnFuture { chart(into: &writer) }
        table(into: &writer)
        writer.markup("</section>\n")
    }

    /// Stage by stage: what becomes of it, and both scores.
    func table(into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<table class=\"list\"><thead><tr>")
        for name in [words.text(.stage), words.text(.whatBecomes), names.before, names.after, words.text(.change)] {
            writer.markup("<th scope=\"col\">")
            writer.text(name)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead><tbody>\n")
        for pair in pairs { row(pair, into: &writer) }
        writer.markup("</tbody></table>")
    }

    /// Both curves over the stages of both.
    func chart(into writer: inout MarkupWriter) {
        let chart = ComparedCurves.draw(
            pairs.map { pair in
                ComparedCurves.Column(
                    name: stage(pair).name,
                    today: pair.before.flatMap { today.experience(stage: $0) },
                    future: pair.after.flatMap { future.experience(stage: $0) })
            }, todayName: names.before, futureName: names.after, axis: scope.axis(of: [today, future]),
            language: future.language)
        guard !chart.string.isEmpty else { return }
        writer.markup("<div class=\"frame chart\" role=\"region\" tabindex=\"0\"")
        writer.attribute("aria-label", scope.words.text(.emotionCurves))
        writer.markup(">")
        writer.markup(chart)
        writer.markup("</div>\n")
    }

    /// The stage as this page knows it, else as the other does.
    private func stage(_ pair: StageMatching.Pair) -> Stage {
        let (own, other) = isOnFuture ? (pair.after, pair.before) : (pair.before, pair.after)
        let (page, elsewhere) = isOnFuture ? (future, today) : (today, future)
        if let own { return page.stages[own] }
        guard let other else { preconditionFailure("a pair has a stage before or after") }
        return elsewhere.stages[other]
    }

    private func row(_ pair: StageMatching.Pair, into writer: inout MarkupWriter) {
        writer.markup("<tr><th scope=\"row\">")
        let isHere = isOnFuture ? pair.after != nil : pair.before != nil
        let home = isOnFuture == isHere ? futureReference : todayReference
        link(home, stage(pair), into: &writer)
        writer.markup("</th><td>")
        fate(pair, into: &writer)
        writer.markup("</td>")
        let before = pair.before.flatMap { score(today, $0) }
        let after = pair.after.flatMap { score(future, $0) }
        cell(before, label: names.before, into: &writer)
        cell(after, label: names.after, into: &writer)
        writer.markup("<td")
        guard let before, let after else {
            writer.markup("></td></tr>\n")
            return
        }
        writer.attribute("data-label", scope.words.text(.change))
        writer.markup("><b class=\"score\">")
        writer.text(change(from: before, to: after))
        writer.markup("</b></td></tr>\n")
    }

    private func link(_ journey: Reference<Journey>, _ stage: Stage, into writer: inout MarkupWriter) {
        writer.markup("<a href=\"")
        writer.text(scope.address(journey, fragment: stage.id))
        writer.markup("\"")
        writer.language(scope.atlas.journeys[journey].language, scope)
        writer.markup(">")
        writer.text(stage.name)
        writer.markup("</a>")
    }

    private func fate(_ pair: StageMatching.Pair, into writer: inout MarkupWriter) {
        let words = scope.words
        switch pair.fate {
        case .kept: writer.text(words.text(.stageKept))
        case .added: writer.text(words.text(.stageAdded))
        case .removed: writer.text(words.text(.stageRemoved))
        case .renamed:
            guard let before = pair.before, let after = pair.after else { return }
            let parts = words.text(isOnFuture ? .stageRenamedFrom : .stageRenamedTo, ["name": "\n"])
                .split(separator: "\n", omittingEmptySubsequences: false)
            writer.text(String(parts.first ?? ""))
            if isOnFuture {
                link(todayReference, today.stages[before], into: &writer)
            } else {
                link(futureReference, future.stages[after], into: &writer)
            }
            writer.text(parts.count > 1 ? String(parts[1]) : "")
        }
    }

    private func score(_ journey: Journey, _ stage: Int) -> ExperienceScore? {
        guard let mean = journey.experience(stage: stage), let scale = journey.scores(stage: stage).first?.score.scale
        else { return nil }
        return ExperienceScore(scale.value(atNormalized: mean), on: scale)
    }

    private func cell(_ score: ExperienceScore?, label: String, into writer: inout MarkupWriter) {
        writer.markup("<td")
        guard let score else {
            writer.markup("></td>")
            return
        }
        writer.attribute("data-label", label)
        writer.markup("><span class=\"feeling\">")
        writer.face(ExperienceLevel(normalized: score.normalized), scope)
        writer.markup("<b class=\"score\">")
        writer.text(scope.words.signed(score))
        writer.markup("</b></span></td>")
    }

    /// In steps of the future state's scale, with a sign.
    private func change(from before: ExperienceScore, to after: ExperienceScore) -> String {
        let range = after.scale.highest - after.scale.lowest
        let change = (after.normalized - before.normalized) / 2 * range
        let number = scope.words.number(change, places: 1)
        return number.hasPrefix("\u{2212}") || number == "0" ? number : "+" + number
    }
}
