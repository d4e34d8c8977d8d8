import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes what a reader needs beside the table, stage by stage: the author's prose, the feelings with their words, what
/// people say, problems and chances with all that is known about them, and whatever else has more to tell than the
/// table says.
///
/// The table is the whole map and holds every address; what it says in full is not said again. Only lanes that the
/// front matter hides have their place here.
struct JourneyStory {
    let journey: Journey
    let scope: PageScope
    let comments: CommentAddress?

    private let text: ItemText
    private let note: ItemNote
    private let plan: StoryPlan

    init(_ journey: Journey, _ scope: PageScope) {
        self.journey = journey
        self.scope = scope
        comments = CommentAddress(journey, scope)
        text = ItemText(journey, scope, isTold: true)
        note = ItemNote(journey: journey, scope: scope)
        plan = StoryPlan(journey, note)
    }

    func write(into writer: inout MarkupWriter) {
        for index in journey.stages.indices { chapter(index, into: &writer) }
    }

    /// Prose of the author's that stands at a place, if there is any.
    func prose(at place: Prose.Place, into writer: inout MarkupWriter) {
        guard journey.prose.contains(where: { $0.place == place }) else { return }
        writer.markup("<div class=\"prose\">")
        for prose in journey.prose where prose.place == place { writer.rich(prose.text, links: journey.links, scope) }
        writer.markup("</div>\n")
    }

    private func chapter(_ index: Int, into writer: inout MarkupWriter) {
        let told = plan.told(ofStage: index)
        let stage = journey.stages[index]
        let facts = note.facts(ofStage: stage)
        let children = scope.site.relations.families.subJourneys(of: journey, stage: index, in: scope.atlas)
        let hasProse = journey.prose.contains { $0.place == .stage(index) }
        guard hasProse || !told.isEmpty || !stage.teams.isEmpty || !facts.isEmpty || !children.isEmpty else { return }
        writer.markup("<section class=\"chapter\"><div class=\"chapter-head\">")
        heading(index, into: &writer)
        let line =
            [stage.duration, stage.phase.map { scope.atlas.phases[$0].name(in: scope.language) }]
            .compactMap { $0 } + stage.teams.map { scope.name($0) }
        paragraph(line, into: &writer)
        if stage.isMomentOfTruth {
            writer.markup("<p><span class=\"moment\"></span>")
            writer.text(scope.words.text(.momentOfTruth))
            writer.markup("</p>")
        }
        paragraph(facts, into: &writer)
        feelings(told, stage: index, into: &writer)
        below(children, into: &writer)
        actions(index, into: &writer)
        writer.markup("</div><div class=\"chapter-body\">")
        prose(at: .stage(index), into: &writer)
        lanes(told, stage: index, step: nil, into: &writer)
        for step in stage.steps where told.contains(where: { journey.items[$0].step == step && !plan.isFeeling($0) }) {
            writer.markup("<div><h4 class=\"step-name\">")
            writer.text(journey.steps[step].name)
            if let duration = journey.steps[step].duration {
                writer.markup(" <span class=\"quiet\">")
                writer.text(duration)
                writer.markup("</span>")
            }
            writer.markup("</h4>")
            lanes(told, stage: index, step: step, into: &writer)
            writer.markup("</div>")
        }
        writer.markup("</div></section>\n")
    }

    private func heading(_ index: Int, into writer: inout MarkupWriter) {
        writer.markup("<h3>")
        let heading = journey.heading(ofStage: index)
        let place: KeyValuePairs = ["number": String(index + 1), "total": String(journey.stages.count)]
        switch heading.lead {
        case .number:
            lead(scope.words.text(.stageOf, place), into: &writer)
            writer.text(heading.name)
        case .time(let time):
            lead(time, into: &writer)
            writer.text(heading.name)
        // A day goes by the clock; elsewhere a stage without a lead is called by its number.
        case .none where journey.facts.kind == .dayInTheLife: writer.text(heading.name)
        case .none: writer.text(scope.words.text(.stageOf, place))
        }
        writer.markup("</h3>")
    }

    /// What can be done about a stage. It is no part of the heading, by which a page may be read out.
    private func actions(_ index: Int, into writer: inout MarkupWriter) {
        let stage = journey.stages[index]
        writer.markup("<a class=\"anchor\" href=\"#")
        writer.text(RelativeAddress.fragment(stage.id))
        writer.markup("\"")
        writer.attribute("aria-label", scope.labelled(.copyLink, stage.name))
        writer.markup(">#</a>")
        comments?.write(place: stage.id, name: stage.name, scope, into: &writer)
        if let ticket = TicketAddress(scope)?.address(of: journey, stage: index) {
            writer.markup(" ")
            writer.ticket(ticket, about: stage.name, scope)
        }
    }

    private func lead(_ text: String, into writer: inout MarkupWriter) {
        writer.markup("<span class=\"number\">")
        writer.text(text)
        writer.markup("</span> ")
    }

    private func paragraph(_ parts: [String], into writer: inout MarkupWriter) {
        guard !parts.isEmpty else { return }
        writer.markup("<p>")
        writer.phrases(parts)
        writer.markup("</p>")
    }

    /// The maps that show the stage in detail.
    private func below(_ children: [Reference<Journey>], into writer: inout MarkupWriter) {
        guard !children.isEmpty else { return }
        writer.markup("<p class=\"below\">")
        writer.markup(DetailMark.draw())
        writer.markup("<span>")
        writer.text(scope.words.text(.inDetail))
        writer.markup(": ")
        writer.links(children, scope)
        writer.markup("</span></p>")
    }

    /// How it feels, in the words of the map; several scores begin with their mean.
    private func feelings(_ told: [Int], stage: Int, into writer: inout MarkupWriter) {
        let feelings = told.filter(plan.isFeeling)
        guard !feelings.isEmpty else { return }
        writer.markup("<ul class=\"feelings\">")
        let scores = journey.scores(stage: stage)
        if scores.count > 1, let mean = journey.experience(stage: stage), let scale = scores.first?.score.scale {
            writer.markup("<li><span class=\"feeling\">")
            writer.face(ExperienceLevel(normalized: mean), scope)
            writer.markup("<b class=\"score\">")
            writer.text(scope.words.signed(ExperienceScore(scale.value(atNormalized: mean), on: scale)))
            writer.markup("</b></span></li>")
        }
        for item in feelings { entry(journey.items[item], namesStep: true, into: &writer) }
        writer.markup("</ul>")
    }

    /// What people say, then the lanes that have something to tell.
    private func lanes(_ told: [Int], stage: Int, step: Int?, into writer: inout MarkupWriter) {
        let here = told.filter { journey.items[$0].step == step && !plan.isFeeling($0) }
        let voices = here.filter(plan.isVoice)
        if !voices.isEmpty {
            writer.markup("<ul class=\"voices\">")
            for item in voices { entry(journey.items[item], into: &writer) }
            writer.markup("</ul>")
        }
        var open: Int?
        for index in plan.ordered(here.filter { !plan.isVoice($0) }) {
            let item = journey.items[index]
            if open != item.lane {
                writer.markup(open == nil ? "<dl class=\"lanes\">" : "</ul></dd></div>")
                begin(item, stage: stage, isFirst: journey.items(lane: item.lane, stage: stage).first == index, &writer)
                open = item.lane
            }
            entry(item, into: &writer)
        }
        if open != nil { writer.markup("</ul></dd></div></dl>") }
    }

    /// The name of an item's lane, with the address of its cell where the table has none.
    private func begin(_ item: Item, stage: Int, isFirst: Bool, _ writer: inout MarkupWriter) {
        let lane = journey.lanes[item.lane]
        writer.markup("<div><dt")
        let cell = journey.cellID(lane: item.lane, stage: stage)
        if !lane.isHidden {
            writer.attribute("data-at", cell)
        } else if isFirst {
            writer.attribute("id", cell)
        }
        writer.markup(">")
        writer.text(lane.name)
        writer.markup("</dt><dd><ul>")
    }

    private func entry(_ item: Item, namesStep: Bool = false, into writer: inout MarkupWriter) {
        writer.markup("<li")
        if journey.kinds[item.lane].isHidden {
            writer.attribute("id", item.id)
        } else {
            // The address is the table's; the page's script offers it here too.
            writer.attribute("data-at", item.id)
        }
        writer.markup(">")
        if namesStep, let step = item.step {
            writer.markup("<span class=\"step\">")
            writer.text(journey.steps[step].name)
            writer.markup("</span>")
        }
        text.write(item, into: &writer)
        if item.details != nil { writer.troubles(note.troubles(item)) }
        extra(item, into: &writer)
        writer.markup("</li>")
    }

    /// All that is known about an item, where it leads, and what it rests on.
    private func extra(_ item: Item, into writer: inout MarkupWriter) {
        let parts = note.full(item)
        let sources = item.details.map { journey.details[$0].sources } ?? []
        let onward = item.details == nil ? [] : note.onward(item)
        guard !parts.isEmpty || !sources.isEmpty || !onward.isEmpty else { return }
        writer.markup(" <span class=\"extra\">")
        writer.phrases(parts)
        var needsPoint = !parts.isEmpty
        for (word, id, name) in onward {
            if needsPoint { writer.markup(" · ") }
            needsPoint = true
            writer.text(scope.words.text(word))
            writer.markup(" ")
            writer.link("#" + RelativeAddress.fragment(id), name)
        }
        for source in sources {
            if needsPoint { writer.markup(" · ") }
            needsPoint = true
            cite(source, into: &writer)
        }
        writer.markup("</span>")
    }

    private func cite(_ index: Int, into writer: inout MarkupWriter) {
        let source = journey.sources[index]
        writer.link(
            "#" + RelativeAddress.fragment(SourceTable.id(of: source)), scope.words.name(of: source.kind))
    }
}
