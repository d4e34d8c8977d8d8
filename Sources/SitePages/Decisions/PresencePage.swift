import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// Over all journeys: where the company is there for its customers, who else is, and where changes of channel fail them.
struct PresencePage {
    let scope: PageScope

    /// Ways that are shown stage by stage; the maps show the rest.
    private static let shownWays = 50
    private static let shownBreaks = 100

    func bytes() -> [UInt8] {
        let ways = scope.edition.findings.ways.value.filter { $0.presence.share != nil }
        // The least present first; of equals the order of the lists stays.
        let ordered = ways.enumerated().sorted { left, right in
            let (one, other) = (left.element.presence.share ?? 1, right.element.presence.share ?? 1)
            return one != other ? one < other : left.offset < right.offset
        }.map(\.element)
        let content = scope.markup { writer in
            let places = ways.flatMap(\.presence.places)
            if !places.isEmpty { PresenceNote(scope: scope).write(places, into: &writer) }
            breaks(scope.edition.findings.handoverBreaks.value, into: &writer)
            if !ordered.isEmpty {
                writer.sectionHead(.presenceByJourney, rule: .presenceByJourneyRule, scope)
                PresenceNote(scope: scope).keys(into: &writer)
                for way in ordered.prefix(PresencePage.shownWays) {
                    WayMatrix(scope: scope).write(way.journey, way.presence, into: &writer)
                }
                writer.more(ordered.count - PresencePage.shownWays, scope)
                writer.markup("</section>\n")
            }
        }
        let view = SectionsView(title: .presence, lede: .presenceLede, content: content, scope)
        let versions = scope.versions { language, site -> String? in
            site.edition(language).lists(.presence) ? SitePath.presence(language, in: site.atlas) : nil
        }
        let page = Page(title: scope.words.text(.presence), section: .other, versions: versions)
        return scope.page(page, template: "pages/sections", view)
    }

    private func breaks(_ breaks: [HandoverBreak], into writer: inout MarkupWriter) {
        guard !breaks.isEmpty else { return }
        writer.sectionHead(.handoverBreaks, rule: .handoverBreaksRule, scope)
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(scope.words.text(.touchpoint))
        for word in [Word.channels, .feelingOfStage, .owner] {
            writer.markup("</th><th scope=\"col\">")
            writer.text(scope.words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
        for lost in breaks.prefix(PresencePage.shownBreaks) {
            let journey = scope.atlas.journeys[lost.journey]
            writer.markup("<tr><th scope=\"row\"")
            writer.statement(lost.item, of: lost.journey, stage: lost.stage, namesJourney: true, scope)
            writer.markup("</th><td>")
            var isFirst = true
            for channel in journey.details(of: journey.items[lost.item])?.channels ?? [] {
                if !isFirst { writer.markup(", ") }
                isFirst = false
                writer.channel(channel, scope)
            }
            writer.markup("</td><td>")
            writer.feeling(at: StageUse(journey: lost.journey, stage: lost.stage), scope)
            writer.markup("</td><td>")
            writer.stakeholders(lost.owners, scope)
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table>\n")
        writer.more(breaks.count - PresencePage.shownBreaks, scope)
        writer.markup("</section>\n")
    }
}

/// Writes in a sentence how much of a way has a touchpoint of ours.
struct PresenceNote {
    let scope: PageScope

    /// - Parameter places: of one journey or of several.
    func write(_ places: [JourneyPresence.Place], into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<p class=\"verdict\">")
        writer.text(share(places))
        writer.markup("</p>")
        let others = places.count { $0.meeting == .others }
        let alone = places.count { $0.meeting == .alone }
        guard others + alone > 0 else { return }
        writer.markup("<p class=\"quiet\">")
        writer.phrases([
            words.text(.labelled, ["label": words.text(.somebodyElses), "value": words.number(others)]),
            words.text(.labelled, ["label": words.text(.customerAlone), "value": words.number(alone)]),
        ])
        writer.markup("</p>")
    }

    /// "We are there in 6 of 9 steps (67%)."
    func share(_ places: [JourneyPresence.Place]) -> String {
        let ours = places.count { $0.meeting == .ours }
        return scope.words.count(
            .presenceShare, places.count,
            [
                "ours": scope.words.number(ours),
                "share": scope.words.percentage((Double(ours) * 100 / Double(places.count)).rounded()),
            ])
    }

    /// What the marks mean.
    func keys(into writer: inout MarkupWriter) {
        writer.markup("<ul class=\"keys matrix-keys\">")
        for meeting in [JourneyPresence.Meeting.ours, .others, .alone] {
            writer.markup("<li>")
            writer.meeting(meeting, name: nil)
            writer.text(scope.words.text(meeting.word))
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }
}

extension JourneyPresence.Meeting {
    var word: Word {
        switch self {
        case .ours: .providerUs
        case .others: .somebodyElses
        case .alone: .customerAlone
        }
    }

    fileprivate var mark: StaticString {
        switch self {
        case .ours: "<span class=\"cell-mark here\""
        case .others: "<span class=\"cell-mark other\""
        case .alone: "<span class=\"cell-mark alone\""
        }
    }
}

extension MarkupWriter {
    /// The mark of a meeting; without a name it is decoration beside its word.
    mutating func meeting(_ meeting: JourneyPresence.Meeting, name: String?) {
        markup(meeting.mark)
        if let name {
            markup(" role=\"img\"")
            attribute("aria-label", name)
        } else {
            markup(" aria-hidden=\"true\"")
        }
        markup("></span>")
    }
}
