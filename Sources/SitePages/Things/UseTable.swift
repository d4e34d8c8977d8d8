import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes the stages where a team, a channel or a touchpoint takes part, under the journeys that they belong to.
struct UseTable {
    /// More stages than a reader would go through one by one are only named, journey by journey, with their scores.
    private static let longest = 50

    let scope: PageScope
    let point: MeetingPoint

    func write(_ uses: [StageUse], into writer: inout MarkupWriter) {
        guard uses.count <= UseTable.longest else { return name(uses, into: &writer) }
        guard !uses.isEmpty else { return }
        let words = scope.words
        let hasExpectations = uses.contains { $0.expectation(in: scope.atlas) != nil }
        let hasImportance = uses.contains { $0.importance(in: scope.atlas) != nil }
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(words.text(.stage))
        column(subject, into: &writer)
        column(.feeling, into: &writer)
        if hasExpectations { column(.expectedAndFound, into: &writer) }
        if hasImportance { column(.importance, into: &writer) }
        writer.markup("</th></tr></thead>\n")
        let columns = 3 + (hasExpectations ? 1 : 0) + (hasImportance ? 1 : 0)
        var start = 0
        while start < uses.count {
            let journey = uses[start].journey
            let end = uses[start...].firstIndex { $0.journey != journey } ?? uses.count
            writer.markup("<tbody><tr class=\"group\"><th scope=\"rowgroup\"")
            writer.attribute("colspan", columns)
            writer.markup(">")
            writer.heading(journey, scope)
            writer.markup("</th></tr>\n")
            for use in uses[start..<end] {
                row(use, hasExpectations: hasExpectations, hasImportance: hasImportance, into: &writer)
            }
            writer.markup("</tbody>\n")
            start = end
        }
        writer.markup("</table>\n")
    }

    /// Every journey with its stages, a line each; with one stage it is one link.
    private func name(_ uses: [StageUse], into writer: inout MarkupWriter) {
        writer.markup("<ul class=\"places\">\n")
        var start = 0
        while start < uses.count {
            let journey = uses[start].journey
            let end = uses[start...].firstIndex { $0.journey != journey } ?? uses.count
            writer.markup("<li>")
            let isAlone = end - start == 1
            if !isAlone {
                writer.links([journey], scope)
                writer.markup(": ")
            }
            for place in start..<end {
                if place > start { writer.markup(", ") }
                writer.place(uses[place], scope, withJourney: isAlone)
                guard let (_, score) = scope.feeling(at: uses[place]) else { continue }
                writer.markup(" <b>")
                writer.text(score)
                writer.markup("</b>")
            }
            writer.markup("</li>\n")
            start = end
        }
        writer.markup("</ul>\n")
    }

    /// What the second column tells.
    private var subject: Word {
        switch point {
        case .team: .partPlayed
        case .channel: .touchpoints
        case .touchpoint: .channels
        }
    }

    private func column(_ word: Word, into writer: inout MarkupWriter) {
        writer.markup("</th><th scope=\"col\">")
        writer.text(scope.words.text(word))
    }

    private func row(
        _ use: StageUse, hasExpectations: Bool, hasImportance: Bool, into writer: inout MarkupWriter
    ) {
        let words = scope.words
        writer.markup("<tr><th scope=\"row\">")
        writer.place(use, scope)
        writer.markup("</th><td>")
        subject(use, into: &writer)
        writer.markup("</td><td>")
        writer.feeling(at: use, scope)
        writer.markup("</td>")
        if hasExpectations {
            writer.markup("<td class=\"score\"")
            if let (expected, actual) = use.expectation(in: scope.atlas) {
                writer.attribute("data-label", words.text(.expectedAndFound) + ":")
                writer.markup(">")
                writer.text(words.signed(expected) + " → " + words.signed(actual))
            } else {
                writer.markup(">")
            }
            writer.markup("</td>")
        }
        if hasImportance {
            writer.markup("<td")
            if let importance = use.importance(in: scope.atlas) {
                writer.attribute("data-label", words.text(.importance) + ":")
                writer.markup(">")
                writer.text(words.text(.ofFive, ["number": String(importance)]))
            } else {
                writer.markup(">")
            }
            writer.markup("</td>")
        }
        writer.markup("</tr>\n")
    }

    private func subject(_ use: StageUse, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[use.journey]
        switch point {
        case .team:
            writer.text(scope.words.text(use.isOwned ? .partOwns : .partHelps))
        case .channel:
            var named = use.items.filter { journey.lanes[journey.items[$0].lane].holds(.touchpoints) }
            // Without a touchpoint, what else is said to go through the channel; its bare name adds nothing.
            if named.isEmpty { named = use.items.filter { !journey.lanes[journey.items[$0].lane].holds(.channels) } }
            var isFirst = true
            for item in named {
                if !isFirst { writer.markup(", ") }
                isFirst = false
                touchpoint(journey.items[item], of: journey, into: &writer)
            }
        case .touchpoint:
            var channels: [Reference<Channel>] = []
            for item in use.items {
                for channel in journey.details(of: journey.items[item])?.channels ?? []
                where !channels.contains(channel) {
                    channels.append(channel)
                }
            }
            var isFirst = true
            for channel in channels {
                if !isFirst { writer.markup(", ") }
                isFirst = false
                writer.channel(channel, scope)
            }
        }
    }

    private func touchpoint(_ item: Item, of journey: Journey, into writer: inout MarkupWriter) {
        let reference = journey.touchpoint(of: item)
        let name = item.text.plain.onOneLine
        if let reference, let path = scope.path(reference) {
            writer.link(to: path, name, scope)
        } else {
            writer.text(name)
        }
        switch journey.details(of: item)?.provider {
        case .partner?, .competitor?, .nobody?:
            writer.markup(" <span class=\"quiet\">(")
            writer.text(journey.details(of: item)?.provider.map { scope.words.name(of: $0) } ?? "")
            writer.markup(")</span>")
        case .us?, nil: break
        }
    }
}

extension MarkupWriter {
    /// A journey with its personas, and with what sets it apart from how things are.
    mutating func heading(_ reference: Reference<Journey>, _ scope: PageScope) {
        let journey = scope.atlas.journeys[reference]
        links([reference], scope)
        if journey.facts.kind == .futureState {
            markup(" <span class=\"pill pill-quiet\">")
            text(scope.words.name(of: journey.facts.kind))
            markup("</span>")
        }
        if journey.facts.review.status == .draft {
            markup(" <span class=\"pill pill-quiet\">")
            text(scope.words.name(of: .draft))
            markup("</span>")
        }
        let names =
            journey.facts.personas.map { scope.atlas.personas[scope.edition.version(of: $0, in: scope.atlas)].name }
            + journey.facts.personaNames
        guard !names.isEmpty else { return }
        markup(" <span class=\"hint\">")
        text(names.joined(separator: ", "))
        markup("</span>")
    }

    /// The stage, as a link to where the journey's page tells it.
    ///
    /// - Parameter isWhole: the journey's name stands before the stage's.
    mutating func place(_ use: StageUse, _ scope: PageScope, withJourney isWhole: Bool = false) {
        let journey = scope.atlas.journeys[use.journey]
        anchor(use.journey, fragment: journey.stages[use.stage].id, scope)
        language(journey.language, scope)
        markup(">")
        if isWhole {
            text(journey.facts.title)
            markup(": ")
        }
        text(journey.stages[use.stage].name)
        markup("</a>")
        if journey.stages[use.stage].isMomentOfTruth {
            markup("<span class=\"moment\" role=\"img\"")
            attribute("aria-label", scope.words.text(.momentOfTruth))
            markup("></span>")
        }
    }

    /// Face and score of a stage.
    mutating func feeling(at use: StageUse, _ scope: PageScope) {
        if let (normalized, score) = scope.feeling(at: use) { feeling(normalized, score, scope) }
    }

    /// A face with what is said of it.
    mutating func feeling(_ normalized: Double, _ score: String, _ scope: PageScope) {
        markup("<span class=\"feeling\">")
        face(ExperienceLevel(normalized: normalized), scope)
        markup("<b class=\"score\">")
        text(score)
        markup("</b></span>")
    }

    /// A channel with its mark, as a link where it has a page.
    mutating func channel(_ channel: Reference<Channel>, _ scope: PageScope) {
        markup("<span class=\"channel\"><i class=\"icon ")
        text(scope.atlas.channels[channel].icon.rawValue)
        markup("\"></i>")
        if let path = scope.path(channel) {
            link(to: path, scope.name(channel), scope)
        } else {
            text(scope.name(channel))
        }
        markup("</span>")
    }

    /// Who answers for something: a team as a link to its page.
    mutating func stakeholder(_ stakeholder: Stakeholder, _ scope: PageScope) {
        if case .team(let team) = stakeholder, let path = scope.path(team) {
            link(to: path, scope.name(team), scope)
        } else {
            text(scope.name(stakeholder))
        }
    }
}

extension PageScope {
    /// How customers feel at a stage: the score as written where there is one, else the mean; nil when none was given.
    func feeling(at use: StageUse) -> (normalized: Double, score: String)? {
        let journey = atlas.journeys[use.journey]
        let scores = journey.scores(stage: use.stage)
        guard let mean = journey.experience(stage: use.stage), let first = scores.first?.score else { return nil }
        return (mean, scores.count == 1 ? words.signed(first) : words.mean(mean))
    }
}

extension Vocabulary {
    /// A mean of scores of several scales, on the common one from −2 to +2.
    func mean(_ normalized: Double) -> String {
        let tenths = (EmotionScale.signed.value(atNormalized: normalized) * 10).rounded()
        return signed(ExperienceScore(tenths / 10, on: .signed))
    }
}
