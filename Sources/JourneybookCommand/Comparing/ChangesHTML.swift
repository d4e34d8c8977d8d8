import AtlasAnalysis
import JourneyModel
import MapDrawing
import MarkupWriting
import Theming

/// What has changed as one file of HTML that needs nothing else: old and new side by side, both curves on one chart.
struct ChangesHTML: ~Copyable {
    private let changes: AtlasChanges
    private let old: String
    private let new: String
    private var writer = MarkupWriter(capacity: 65_536)

    init(_ changes: AtlasChanges, from old: String, to new: String) {
        self.changes = changes
        self.old = old
        self.new = new
    }

    /// The rules of the report and of the drawings, as they are embedded.
    private static var styles: [UInt8] {
        let drawing = EmbeddedTheme.files(in: "assets").first { $0.path == "assets/diagram.css" }?.bytes ?? []
        return drawing + (EmbeddedTheme.files(in: "reports").first?.bytes ?? [])
    }

    mutating func write() -> [UInt8] {
        writer.markup(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>
            """)
        writer.text("Changes from \(old) to \(new)")
        writer.markup("</title>\n<style>\n")
        // The style sheet is our own file and no value; it stands where escapes would not be read.
        var bytes = writer.bytes + ChangesHTML.styles
        writer = MarkupWriter(capacity: 65_536)
        writer.markup("</style></head>\n<body><header><h1>What has changed</h1><p>from <b>")
        writer.text(old)
        writer.markup("</b> to <b>")
        writer.text(new)
        writer.markup("</b></p><p class=\"quiet\">")
        writer.text(ChangeWords.sentence(changes))
        writer.markup("</p></header>\n<main>")
        contents()
        for (place, journey) in changes.journeys.enumerated() {
            var section = JourneyChangeSection(journey, id: "journey-\(place + 1)", columns: (old, new))
            writer.markup(section.write())
        }
        texts("Personas", changes.personas)
        texts("Pages", changes.pages)
        files()
        if !changes.site.isEmpty {
            writer.markup("<section id=\"site\"><h2>Site</h2>")
            var table = ChangeTable(columns: (old, new))
            table.facts(changes.site)
            writer.markup(table.write())
            writer.markup("</section>\n")
        }
        writer.markup("</main></body></html>\n")
        bytes += writer.bytes
        return bytes
    }

    private mutating func contents() {
        guard changes.journeys.count > 1 else { return }
        writer.markup("<nav aria-label=\"Journeys\"><ul class=\"list\">")
        for (place, change) in changes.journeys.enumerated() {
            writer.markup("<li><a href=\"#journey-")
            writer.number(place + 1)
            writer.markup("\"")
            writer.attribute("lang", change.journey.language.tag)
            writer.markup(">")
            writer.text(change.journey.facts.title)
            writer.markup("</a><span class=\"quiet\">")
            let summary = ChangeWords(change: change).summary
            writer.text(ChangeWords.name(change.fate) + (summary.isEmpty ? "" : ": " + summary))
            writer.markup("</span></li>")
        }
        writer.markup("</ul></nav>\n")
    }

    private mutating func files() {
        guard !changes.files.isEmpty else { return }
        writer.markup("<section id=\"files\"><h2>Files</h2>")
        var table = ChangeTable(columns: (old, new))
        for file in changes.files {
            table.row(
                ChangeWords.name(file.fate), [],
                ChangeTable.Cell(file.fate == .added ? nil : file.oldPath ?? file.path),
                ChangeTable.Cell(file.fate == .removed ? nil : file.path))
        }
        writer.markup(table.write())
        writer.markup("</section>\n")
    }

    private mutating func texts(_ title: StaticString, _ changes: [TextChange]) {
        guard !changes.isEmpty else { return }
        writer.markup("<section><h2>")
        writer.markup(title)
        writer.markup("</h2>")
        var table = ChangeTable(columns: (old, new))
        for change in changes {
            table.heading(change.name, tags: [ChangeWords.name(change.fate)], language: change.language)
            table.facts(change.facts)
            table.hint(change.lostAddress)
        }
        writer.markup(table.write())
        writer.markup("</section>\n")
    }
}

/// One journey of the report.
struct JourneyChangeSection: ~Copyable {
    private let change: JourneyChange
    private let words: ChangeWords
    private let id: String
    private let columns: (old: String, new: String)
    private var writer = MarkupWriter(capacity: 16_384)

    init(_ change: JourneyChange, id: String, columns: (old: String, new: String)) {
        self.change = change
        words = ChangeWords(change: change)
        self.id = id
        self.columns = columns
    }

    mutating func write() -> SafeMarkup {
        let journey = change.journey
        writer.markup("<section")
        writer.attribute("id", id)
        writer.markup("><h2")
        writer.attribute("lang", journey.language.tag)
        writer.markup(">")
        writer.text(journey.facts.title)
        writer.markup("</h2><p class=\"quiet\">")
        writer.text(journey.facts.sourcePath + " · " + ChangeWords.name(change.fate))
        if !words.summary.isEmpty { writer.text(": " + words.summary) }
        writer.markup("</p>")
        chart()
        switch change.fate {
        case .changed: table()
        case .added, .removed:
            writer.markup("<p")
            writer.attribute("lang", journey.language.tag)
            writer.markup(">")
            writer.text(journey.stages.map(\.name).joined(separator: " · "))
            writer.markup("</p>")
        }
        writer.markup("</section>\n")
        return writer.safe
    }

    private mutating func chart() {
        var stages: [ComparedCurves.Column] = []
        switch change.fate {
        case .changed:
            // Where the curve is the old one there is nothing to compare.
            guard change.stages.contains(where: { $0.isFeltOtherwise || $0.isMoved }) else { return }
            stages = change.stages.map { stage in
                let names = words.name(stage)
                return ComparedCurves.Column(
                    name: names.after ?? names.before ?? "", today: stage.experienceBefore,
                    future: stage.experienceAfter)
            }
        case .added:
            stages = change.journey.stages.indices.map { stage in
                ComparedCurves.Column(
                    name: change.journey.stages[stage].name, today: nil,
                    future: change.journey.experience(stage: stage))
            }
        case .removed:
            stages = change.journey.stages.indices.map { stage in
                ComparedCurves.Column(
                    name: change.journey.stages[stage].name, today: change.journey.experience(stage: stage),
                    future: nil)
            }
        }
        let drawing = ComparedCurves.draw(
            stages, todayName: columns.old, futureName: columns.new, language: change.journey.language)
        guard !drawing.isEmpty else { return }
        writer.markup("<div class=\"chart\" role=\"region\" tabindex=\"0\" aria-label=\"Experience, old and new\">")
        writer.markup(drawing)
        writer.markup("</div>")
    }

    private mutating func table() {
        var table = ChangeTable(columns: columns)
        table.facts(change.facts + words.numberFacts)
        table.hint(change.lostAddress)
        for lane in change.lanes {
            let fate = lane.before == nil ? "new" : lane.after == nil ? "gone" : "changed"
            table.heading("Lane " + words.name(lane), tags: [fate], language: change.journey.language)
            table.facts(lane.facts)
        }
        var unchanged: [String] = []
        for stage in change.stages {
            guard stage.isChanged else {
                unchanged.append(words.name(stage).after ?? "")
                continue
            }
            table.unchanged(unchanged, language: change.journey.language)
            unchanged = []
            write(stage, into: &table)
        }
        table.unchanged(unchanged, language: change.journey.language)
        writer.markup(table.write())
    }

    private func write(_ stage: StageChange, into table: inout ChangeTable) {
        let names = words.name(stage)
        let name = names.after ?? names.before ?? ""
        var tags: [String] = []
        if names.before == nil { tags.append("new stage") }
        if names.after == nil { tags.append("stage is gone") }
        if let old = names.before, names.after != nil, old != name { tags.append("was “\(old)”") }
        if stage.isMoved { tags.append("moved") }
        table.heading(name, tags: tags, language: change.journey.language)
        if stage.isFeltOtherwise {
            table.row(
                "experience", [], ChangeTable.Cell(words.score(stage.experienceBefore)),
                ChangeTable.Cell(words.score(stage.experienceAfter)))
        }
        table.facts(stage.facts + words.stepFacts(stage))
        for item in stage.items {
            let (before, after) = words.text(item)
            var tags: [String] = []
            switch item.fate {
            case .added: tags.append("new")
            case .removed: tags.append("gone")
            case .changed: if let origin = words.origin(item) { tags.append("moved " + origin) }
            }
            table.item(words.lane(item), tags, before, after, item.facts, language: change.journey.language)
        }
    }
}
