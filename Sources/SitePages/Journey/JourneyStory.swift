import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes the journey as a text to read: stage by stage, with all that is known about each item in words, and with a
/// link to every place that works without a script.
struct JourneyStory {
    let journey: Journey
    let scope: PageScope
    let comments: CommentAddress?

    private let text: ItemText
    private let note: ItemNote
    private let copyLink: String

    init(_ journey: Journey, _ scope: PageScope) {
        self.journey = journey
        self.scope = scope
        comments = CommentAddress(journey, scope)
        copyLink = scope.words.text(.copyLink)
        text = ItemText(journey, scope, isTold: true)
        note = ItemNote(journey: journey, scope: scope)
    }

    func write(into writer: inout MarkupWriter) {
        for index in journey.stages.indices { chapter(index, into: &writer) }
    }

    /// Prose of the author's that stands at a place, if there is any.
    func prose(at place: Prose.Place, into writer: inout MarkupWriter) {
        let texts = journey.prose.filter { $0.place == place }
        guard !texts.isEmpty else { return }
        writer.markup("<div class=\"prose\">")
        for prose in texts { writer.rich(prose.text, links: journey.links, scope) }
        writer.markup("</div>\n")
    }

    private func chapter(_ index: Int, into writer: inout MarkupWriter) {
        let stage = journey.stages[index]
        writer.markup("<section class=\"chapter\"><div class=\"chapter-head\">")
        for anchor in stage.anchors where anchor != stage.id {
            writer.markup("<span")
            writer.attribute("id", anchor)
            writer.markup("></span>")
        }
        writer.markup("<h3>")
        let heading = journey.heading(ofStage: index)
        switch heading.lead {
        case .number(let number):
            let total = String(journey.stages.count)
            lead(scope.words.text(.stageOf, ["number": String(number), "total": total]), into: &writer)
        case .time(let time): lead(time, into: &writer)
        case .none: break
        }
        writer.text(heading.name)
        anchor(stage.id, into: &writer)
        writer.markup("</h3>")
        let line =
            [stage.duration, stage.phase.map { scope.atlas.phases[$0].name(in: scope.language) }]
            .compactMap { $0 } + stage.teams.map { scope.name($0) }
        if !line.isEmpty {
            writer.markup("<p>")
            writer.phrases(line)
            writer.markup("</p>")
        }
        if stage.isMomentOfTruth {
            writer.markup("<p><span class=\"moment\"></span>")
            writer.text(scope.words.text(.momentOfTruth))
            writer.markup("</p>")
        }
        experience(index, into: &writer)
        below(index, into: &writer)
        comments?.write(place: stage.id, scope, into: &writer)
        writer.markup("</div><div class=\"chapter-body\">")
        prose(at: .stage(index), into: &writer)
        lanes(index, step: nil, into: &writer)
        for step in stage.steps {
            writer.markup("<div><h4 class=\"step-name\"")
            writer.attribute("id", journey.steps[step].id)
            writer.markup(">")
            writer.text(journey.steps[step].name)
            if let duration = journey.steps[step].duration {
                writer.markup(" <span class=\"quiet\">")
                writer.text(duration)
                writer.markup("</span>")
            }
            anchor(journey.steps[step].id, into: &writer)
            writer.markup("</h4>")
            lanes(index, step: step, into: &writer)
            writer.markup("</div>")
        }
        writer.markup("</div></section>\n")
    }

    private func lead(_ text: String, into writer: inout MarkupWriter) {
        writer.markup("<span class=\"number\">")
        writer.text(text)
        writer.markup("</span> ")
    }

    /// The maps that show the stage in detail.
    private func below(_ stage: Int, into writer: inout MarkupWriter) {
        let children = scope.site.relations.families.subJourneys(of: journey, stage: stage, in: scope.atlas)
        guard !children.isEmpty else { return }
        writer.markup("<p class=\"below\">")
        writer.markup(DetailMark.draw())
        writer.markup("<span>")
        writer.text(scope.words.text(.inDetail))
        writer.markup(": ")
        writer.links(children, scope)
        writer.markup("</span></p>")
    }

    private func experience(_ stage: Int, into writer: inout MarkupWriter) {
        let scores = journey.scores(stage: stage)
        guard let mean = journey.experience(stage: stage), let scale = scores.first?.score.scale else { return }
        writer.markup("<p class=\"feeling\">")
        writer.face(ExperienceLevel(normalized: mean), scope)
        writer.markup("<b class=\"score\">")
        writer.text(scope.words.signed(ExperienceScore(scale.value(atNormalized: mean), on: scale)))
        writer.markup("</b></p>")
    }

    private func lanes(_ stage: Int, step: Int?, into writer: inout MarkupWriter) {
        var isOpen = false
        for lane in journey.lanes.indices {
            let items = journey.items(lane: lane, stage: stage).filter { journey.items[$0].step == step }
            guard !items.isEmpty else { continue }
            if !isOpen { writer.markup("<dl class=\"lanes\">") }
            isOpen = true
            // What the table leaves out has its place here.
            let isElsewhere = !journey.lanes[lane].isHidden
            let cell = journey.cellID(lane: lane, stage: stage)
            writer.markup("<div><dt")
            if !isElsewhere, step == nil || items.first == journey.items(lane: lane, stage: stage).first {
                writer.attribute("id", cell)
            }
            writer.markup(">")
            writer.text(journey.lanes[lane].name)
            anchor(cell, into: &writer)
            comments?.write(place: cell, scope, into: &writer)
            writer.markup("</dt><dd><ul>")
            for item in items { entry(journey.items[item], hasOwnID: !isElsewhere, into: &writer) }
            writer.markup("</ul></dd></div>")
        }
        if isOpen { writer.markup("</dl>") }
    }

    private func entry(_ item: Item, hasOwnID: Bool, into writer: inout MarkupWriter) {
        writer.markup("<li")
        if hasOwnID { writer.attribute("id", item.id) }
        writer.markup(">")
        text.write(item, into: &writer)
        anchor(item.id, into: &writer)
        writer.troubles(note.troubles(item))
        let parts = note.full(item)
        let sources = journey.details(of: item)?.sources ?? []
        let onward = note.onward(item)
        if !parts.isEmpty || !sources.isEmpty || !onward.isEmpty {
            writer.markup(" <span class=\"extra\">")
            writer.phrases(parts)
            var needsPoint = !parts.isEmpty
            for (word, id, name) in onward {
                if needsPoint { writer.markup(" · ") }
                needsPoint = true
                writer.text(scope.words.text(word))
                writer.markup(" <a href=\"#")
                writer.text(RelativeAddress.fragment(id))
                writer.markup("\">")
                writer.text(name)
                writer.markup("</a>")
            }
            for source in sources {
                if needsPoint { writer.markup(" · ") }
                needsPoint = true
                cite(source, into: &writer)
            }
            writer.markup("</span>")
        }
        writer.markup("</li>")
    }

    private func cite(_ index: Int, into writer: inout MarkupWriter) {
        let source = journey.sources[index]
        writer.markup("<a href=\"#")
        writer.text(RelativeAddress.fragment(SourceTable.id(of: source)))
        writer.markup("\">")
        writer.text(scope.words.name(of: source.kind))
        writer.markup("</a>")
    }

    /// A link to a place, in the heading or the item that it is about.
    private func anchor(_ id: String, into writer: inout MarkupWriter) {
        writer.markup(" <a class=\"anchor\" href=\"#")
        writer.text(RelativeAddress.fragment(id))
        writer.markup("\"")
        writer.attribute("aria-label", copyLink)
        writer.markup(">#</a>")
    }
}
