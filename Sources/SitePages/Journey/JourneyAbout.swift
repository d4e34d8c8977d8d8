import JourneyModel
import Localization
import MarkupWriting

/// Writes what the front matter says: what the journey is about, and how it was checked.
struct JourneyAbout {
    let reference: Reference<Journey>
    let scope: PageScope

    private var journey: Journey { scope.atlas.journeys[reference] }

    /// Scenario, scope, goals, and the maps that belong to this one.
    func write(into writer: inout MarkupWriter) {
        let facts = journey.facts
        var list = FactList(scope)
        list.add(.scenario, facts.scenario)
        list.add(.trigger, facts.trigger)
        list.add(.goal, facts.goal)
        list.add(.expectations, facts.expectations)
        list.add(.businessGoal, facts.businessGoal.map(lines) ?? [])
        list.add(.scope, facts.scope)
        list.add(.purchaseStage, facts.purchaseStage.map { journey.stages[$0].name })
        list.add(.partOf) { writer in parent(into: &writer) }
        list.add(.subJourneys) { writer in children(into: &writer) }
        list.add(.baseline) { writer in
            if let baseline = facts.baseline { writer.links([baseline], scope) }
        }
        let families = scope.site.relations.families
        list.add(.futureStates) { writer in writer.links(families.futures(of: journey, in: scope.atlas), scope) }
        list.add(.variantOf) { writer in
            if let original = facts.variantOf { writer.links([original], scope) }
        }
        list.add(.variants) { writer in writer.links(families.variants(of: journey, in: scope.atlas), scope) }
        list.add(.translations) { writer in translations(into: &writer) }
        list.add(.audience, facts.audience == scope.atlas.site.audience ? nil : scope.words.name(of: facts.audience))
        list.add(.tags) { writer in writer.tags(facts.tags) }
        list.write(into: &writer)
    }

    /// Who answers for the map, when it was looked at and by whom.
    func writeReview(into writer: inout MarkupWriter) {
        let facts = journey.facts
        let review = facts.review
        let words = scope.words
        var list = FactList(scope)
        list.add(.owner, facts.owner.map { scope.name($0) } ?? words.text(.noOwner))
        list.add(.contributors, facts.contributors.map { scope.name($0) })
        list.add(.reviewers, facts.reviewers.map { scope.name($0) })
        list.add(.status, review.status.map { words.name(of: $0) })
        list.add(.reviewed) { writer in
            if let reviewed = review.reviewed { writer.time(reviewed, scope) }
        }
        list.add(.reviewEvery, review.reviewEvery.map { words.every($0) })
        list.add(.reviewWhen, review.reviewWhen)
        if let validated = review.validated {
            list.add(.validated) { writer in
                if let date = validated.date { writer.time(date, scope) }
                let parts = [validated.method, validated.participants].compactMap { $0 }
                if validated.date != nil, !parts.isEmpty { writer.markup(" · ") }
                writer.phrases(parts)
            }
        }
        list.add(.signOffs) { writer in signOffs(into: &writer) }
        list.add(.changes) { writer in
            guard !review.changes.isEmpty else { return }
            writer.markup("<ul>")
            for change in review.changes {
                writer.markup("<li>")
                writer.time(change.date, scope)
                writer.markup(" · ")
                writer.text(change.text)
                writer.markup("</li>")
            }
            writer.markup("</ul>")
        }
        list.write(into: &writer)
        actions(into: &writer)
    }

    /// What a reviewer can do about the map: say something, have work done, change it.
    private func actions(into writer: inout MarkupWriter) {
        let remark = CommentAddress(journey, scope)?.address(place: "", scope)
        let edit = EditAddress.of(journey.facts.sourcePath, pattern: scope.atlas.site.editPattern)
        let ticket = TicketAddress(scope)?.address(of: journey)
        guard remark != nil || edit != nil || ticket != nil else { return }
        writer.markup("<p class=\"actions\">")
        if let remark {
            writer.markup("<a class=\"comment\"")
            writer.attribute("href", remark)
            writer.markup(">")
            writer.text(scope.words.text(.commentSubject, ["title": journey.facts.title]))
            writer.markup("</a>")
        }
        if let ticket { writer.ticket(ticket, scope) }
        if let edit { writer.link(edit, scope.words.text(.editMap)) }
        writer.markup("</p>")
    }

    private func lines(_ goal: BusinessGoal) -> [String] {
        let words = scope.words
        var measure: [String] = []
        if let metric = goal.metric { measure.append(metric) }
        if let target = goal.target { measure.append(words.text(.businessGoalTarget, ["target": target])) }
        if let by = goal.by { measure.append(words.text(.businessGoalBy, ["date": words.date(by)])) }
        return measure.isEmpty ? [goal.text] : [goal.text, measure.joined(separator: " · ")]
    }

    private func parent(into writer: inout MarkupWriter) {
        guard let parent = journey.facts.parent else { return }
        let above = scope.atlas.journeys[parent.journey]
        let stage = parent.stage.map { above.stages[$0] }
        writer.link(
            scope.address(parent.journey, fragment: stage?.id),
            stage.map { above.facts.title + ": " + $0.name } ?? above.facts.title)
    }

    private func children(into writer: inout MarkupWriter) {
        let children = scope.site.relations.families.subJourneys(of: journey, in: scope.atlas)
        guard !children.isEmpty else { return }
        writer.markup("<ul>")
        for child in children {
            writer.markup("<li>")
            writer.links([child], scope)
            if let stage = scope.atlas.journeys[child].facts.parent?.stage {
                writer.markup(" <span class=\"quiet\">")
                writer.text(scope.words.text(.subJourneyOfStage, ["stage": journey.stages[stage].name]))
                writer.markup("</span>")
            }
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }

    private func translations(into writer: inout MarkupWriter) {
        let others = scope.site.relations.versions(of: journey).filter { $0 != reference }
        var isFirst = true
        for other in others {
            if !isFirst { writer.markup(", ") }
            isFirst = false
            let language = scope.atlas.journeys[other].language
            writer.markup("<a href=\"")
            writer.text(scope.address(other))
            writer.markup("\"")
            writer.attribute("lang", language.tag)
            writer.attribute("hreflang", language.tag)
            writer.markup(">")
            writer.text(scope.site.vocabularies.name(of: language))
            writer.markup("</a>")
        }
    }

    private func signOffs(into writer: inout MarkupWriter) {
        guard !journey.facts.review.signOffs.isEmpty else { return }
        writer.markup("<ul>")
        for signOff in journey.facts.review.signOffs {
            writer.markup("<li>")
            if let date = signOff.date {
                writer.time(date, scope)
                writer.markup(" · ")
            }
            writer.phrases([scope.name(ofSigner: signOff.by), signOff.verdict, signOff.note].compactMap { $0 })
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }
}

extension PageScope {
    /// A team's name where a sign-off gives its id, else what stands there.
    func name(ofSigner signer: String) -> String {
        let team = atlas.teams.indices.first { atlas.teams[$0].id == signer }
        return team.map { name(Reference<Team>($0)) } ?? signer
    }
}
