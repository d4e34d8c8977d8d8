import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes moments of journeys as sentences: where, what happens there, why it stands in the list, who decides.
struct MomentList {
    let scope: PageScope
    /// Whether the journey must be said, because the page shows several.
    var namesJourney = true
    /// Moments to mend ask for a decision; moments to protect do not.
    var asksForDecision = true

    /// How many samples a line tells; the rest is a click away.
    private static let toldSamples = 2

    /// - Parameter nothing: what is said where nothing is worth a line though somebody has told how it feels.
    func write(
        _ points: [FocusPoint], or nothing: (word: Word, journeys: [Reference<Journey>])? = nil,
        into writer: inout MarkupWriter
    ) {
        guard !points.isEmpty else {
            if let nothing, nothing.journeys.contains(where: tellsFeelings) {
                writer.markup("<p class=\"hint\">")
                writer.text(scope.words.text(nothing.word))
                writer.markup("</p>")
            }
            return
        }
        // That nobody owns any of the maps is said once, beside them.
        let isOwned = points.contains { !$0.owners.isEmpty }
        writer.markup("<ol class=\"moments\">")
        for point in points { line(point, isOwned: isOwned, into: &writer) }
        writer.markup("</ol>")
    }

    /// Whether anybody has said how the journey feels; among several the list sees those that rankings see.
    private func tellsFeelings(_ journey: Reference<Journey>) -> Bool {
        let journey = scope.atlas.journeys[journey]
        return (!namesJourney || FocusRanking.isRanked(journey)) && LowestStage(journey) != nil
    }

    private func line(_ point: FocusPoint, isOwned: Bool, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[point.journey]
        let stage = journey.stages[point.stage]
        writer.markup("<li><span class=\"mark\">")
        // A face that is glad would praise what stands here for its pain.
        if let score = point.score, !asksForDecision || score.normalized <= 0 {
            writer.face(ExperienceLevel(normalized: score.normalized), scope)
        } else {
            writer.markup("<span class=\"no-mark\"></span>")
        }
        writer.markup("</span><div><p")
        writer.language(journey.language, scope)
        writer.markup("><a href=\"")
        writer.text(scope.address(point.journey, fragment: stage.id))
        writer.markup("\">")
        writer.text(stage.name)
        writer.markup("</a>")
        let told = point.item.map { journey.items[$0].text.plain } ?? feeling(point, journey)
        if !told.isEmpty {
            writer.markup(": ")
            writer.text(told.onOneLine)
        }
        writer.markup("</p><p class=\"reasons\">")
        if namesJourney {
            writer.markup("<span")
            writer.language(journey.language, scope)
            writer.markup(">")
            writer.text(journey.facts.title)
            writer.markup("</span> · ")
        }
        writer.phrases(reasons(point))
        evidence(point, of: journey, into: &writer)
        writer.markup("</p></div>")
        verdict(point, isOwned: isOwned, into: &writer)
        writer.markup("</li>")
    }

    /// Who answers, and what was decided.
    private func verdict(_ point: FocusPoint, isOwned: Bool, into writer: inout MarkupWriter) {
        let decision = decision(point)
        guard isOwned || !decision.isEmpty else { return }
        writer.markup("<p class=\"decision\">")
        if let owner = point.owners.first {
            writer.text(scope.words.text(.owner))
            writer.markup(" <b>")
            writer.text(scope.name(owner))
            writer.markup("</b>")
        } else if isOwned {
            writer.markup("<b>")
            writer.text(scope.words.text(.noOwner))
            writer.markup("</b>")
        }
        if isOwned, !decision.isEmpty { writer.markup(" · ") }
        writer.phrases(decision)
        writer.markup("</p>")
    }

    private func reasons(_ point: FocusPoint) -> [String] {
        let words = scope.words
        var reasons: [String] = []
        if let score = point.score { reasons.append(scope.signed(score)) }
        let believed = scope.atlas.journeys[point.journey].believed(stage: point.stage)
        if asksForDecision, let believed {
            reasons.append(words.text(.reasonBelieved, ["score": scope.mean(believed)]))
        }
        if let loss = point.loss { reasons.append(told(loss)) }
        if let severity = point.severity {
            reasons.append(words.text(.reasonSeverity, ["severity": String(severity)]))
        }
        if point.isMomentOfTruth { reasons.append(words.text(.reasonMomentOfTruth)) }
        reasons.append(words.name(of: point.grade).lowercased())
        return reasons
    }

    /// The samples behind a line, in the words of the map.
    private func evidence(_ point: FocusPoint, of journey: Journey, into writer: inout MarkupWriter) {
        let samples = point.samples(in: scope.atlas).prefix(MomentList.toldSamples)
        guard !samples.isEmpty else { return }
        writer.markup(": ")
        let isForeign = journey.language != scope.language
        if isForeign {
            writer.markup("<span")
            writer.language(journey.language, scope)
            writer.markup(">")
        }
        writer.text(samples.joined(separator: ", "))
        if isForeign { writer.markup("</span>") }
    }

    /// "31% give up (target 15%)".
    private func told(_ loss: StageLoss) -> String {
        let words = scope.words
        var notes: [String] = []
        if let target = loss.target { notes.append(words.text(.targetOf, ["target": words.amount(target, .percent)])) }
        if loss.isStale { notes.append(words.text(.numberStale)) }
        let share = words.text(.reasonLoss, ["share": words.amount(loss.share, .percent)])
        return notes.isEmpty ? share : share + " (" + notes.joined(separator: ", ") + ")"
    }

    /// What has been decided, and where work goes on.
    private func decision(_ point: FocusPoint) -> [String] {
        let words = scope.words
        var parts: [String] = []
        if let ticket = point.ticket { parts.append(ticket) }
        guard asksForDecision else { return parts }
        switch point.decision {
        case .doing?, .planned?, .done?: point.decision.map { parts.append(words.name(of: $0).lowercased()) }
        case .idea?, .rejected?, nil: parts.append(words.text(.noDecision))
        }
        return parts
    }

    /// What is felt, without the score, which stands among the reasons.
    private func feeling(_ point: FocusPoint, _ journey: Journey) -> String {
        guard let emotion = point.emotion else { return "" }
        let item = journey.items[emotion]
        return journey.feeling(of: item).flatMap { StatedScore($0, in: item.text.plain) }?.words ?? item.text.plain
    }
}
