import JourneyModel
import MapReading
import SourceDiagnostics

/// Where the rows of one sheet belong: its names, each looked up once and complained about once.
struct MeasuredPlaces {
    /// What a row is about.
    struct Place {
        let journey: Int
        let stage: Int?
        let segment: String?
        let persona: Reference<Persona>?
        let source: MetricSource?
    }

    private struct StageKey: Hashable {
        let journey: Int
        let name: Int
    }

    private let sheet: MetricSheetDraft
    private let outline: SiteOutline
    private let names: EntryNames
    private let journeys: [Journey]
    private let personas: PersonaRegister
    private var foundJourneys: [Int: Int?] = [:]
    private var foundStages: [StageKey: Int?] = [:]
    private var foundPersonas: [StageKey: Reference<Persona>?] = [:]
    private var foundSources: [StageKey: MetricSource] = [:]
    private var stageNames: [Int: [StageNames]] = [:]
    /// Rows that each name with a complaint costs.
    private var lost: [Int: Int] = [:]
    private var complaints: [(name: Int, make: (_ rows: Int) -> Diagnostic)] = []

    init(
        _ sheet: MetricSheetDraft, _ outline: SiteOutline, _ names: EntryNames, _ journeys: [Journey],
        _ personas: PersonaRegister
    ) {
        self.sheet = sheet
        self.outline = outline
        self.names = names
        self.journeys = journeys
        self.personas = personas
    }

    /// Nil, with a complaint, when a name leads nowhere.
    mutating func place(of row: MetricSheetDraft.Row) -> Place? {
        guard let name = row.journey, let journey = journey(name) else { return nil }
        var stage: Int?
        if let name = row.stage {
            guard let found = self.stage(name, of: journey) else { return nil }
            stage = found
        }
        var persona: Reference<Persona>?
        if let name = row.persona {
            guard let found = self.persona(name, of: journey) else { return nil }
            persona = found
        }
        return Place(
            journey: journey, stage: stage, segment: row.segment.map { sheet.names[$0].value }, persona: persona,
            source: row.source.map { source($0, of: journey) })
    }

    func finish() -> [Diagnostic] {
        complaints.map { complaint in complaint.make(lost[complaint.name] ?? 1) }
    }

    /// The original of the journey that a name means.
    private mutating func journey(_ name: Int) -> Int? {
        if let known = foundJourneys[name] {
            if known == nil { lost[name, default: 0] += 1 }
            return known
        }
        let text = sheet.names[name]
        var found = names.find(text.value, from: sheet.path, language: nil)
        for _ in 0..<2 {
            if let index = found, let original = outline.journeys[index].original { found = original }
        }
        foundJourneys[name] = .some(found)
        if found == nil {
            lost[name] = 1
            let path = sheet.path
            let nearest = names.nearest(to: text.value)
            complaints.append((name, { .unknownJourney(text, nearest, rows: $0, path: path) }))
        }
        return found
    }

    /// By the stages' names in the original, else in a translation.
    private mutating func stage(_ name: Int, of journey: Int) -> Int? {
        let key = StageKey(journey: journey, name: name)
        if let known = foundStages[key] {
            if known == nil { lost[name, default: 0] += 1 }
            return known
        }
        let tables = stageNames[journey] ?? versions(of: journey).map { StageNames(journeys[$0].stages) }
        stageNames[journey] = tables
        let text = sheet.names[name]
        let found = tables.lazy.compactMap { $0.find(text.value) }.first { $0 < journeys[journey].stages.count }
        foundStages[key] = .some(found)
        if found == nil {
            lost[name] = 1
            let path = sheet.path
            let title = outline.journeys[journey].title
            let nearest = tables.lazy.compactMap { $0.nearest(to: text.value) }.first
            complaints.append((name, { .unknownStage(text, of: title, nearest, rows: $0, path: path) }))
        }
        return found
    }

    private func versions(of journey: Int) -> [Int] {
        [journey]
            + outline.journeys.indices.filter { index in
                guard let original = outline.journeys[index].original else { return false }
                return original == journey || outline.journeys[original].original == journey
            }
    }

    private mutating func persona(_ name: Int, of journey: Int) -> Reference<Persona>? {
        let key = StageKey(journey: journey, name: name)
        if let known = foundPersonas[key] { return known }
        var heard: [Diagnostic] = []
        let language = outline.journeys[journey].language
        let found = personas.resolve(sheet.names[name], path: sheet.path, language: language, &heard)
        foundPersonas[key] = .some(found)
        if let complaint = heard.first, lost[name] == nil {
            lost[name] = 1
            complaints.append((name, { _ in complaint }))
        }
        return found
    }

    /// One of the map's sources by its id or title, else what was written.
    private mutating func source(_ name: Int, of journey: Int) -> MetricSource {
        let key = StageKey(journey: journey, name: name)
        if let known = foundSources[key] { return known }
        let text = sheet.names[name]
        let listed = journeys[journey].sources
        let folded = FoldedName.fold(text.value)
        let index = listed.firstIndex { FoldedName.fold($0.id) == folded || FoldedName.fold($0.title) == folded }
        let source = index.map { MetricSource.listed($0) } ?? .named(text.value)
        foundSources[key] = source
        if index == nil, let nearest = NearestName.find(text.value, among: listed.map(\.id)) {
            let path = sheet.path
            complaints.append((name, { _ in .nearSource(text, nearest, path: path) }))
        }
        return source
    }
}

extension Diagnostic {
    private static func words(_ rows: Int) -> String { rows == 1 ? "a row is" : "\(rows) rows are" }

    fileprivate static func unknownJourney(
        _ name: Located<String>, _ nearest: String?, rows: Int, path: String
    ) -> Diagnostic {
        let isFileName = name.range.isEmpty
        return Diagnostic(
            .unknownJourney, .error, path: path, range: name.range,
            summary: "Numbers must belong to a journey of the site",
            explanation: (isFileName
                ? "no column names the journey, and none is called \"\(name.value)\" like the file"
                : "no journey is called \"\(name.value)\"") + ", so \(words(rows)) not shown",
            suggestion: nearest.map { isFileName ? "name the file \"\($0).csv\"" : "write \"\($0)\"" }
                ?? (isFileName
                    ? "add a column \"journey\"" : "write the id, the file name or the title of a journey"))
    }

    fileprivate static func unknownStage(
        _ name: Located<String>, of title: String, _ nearest: String?, rows: Int, path: String
    ) -> Diagnostic {
        Diagnostic(
            .unknownStage, .error, path: path, range: name.range,
            summary: "Stage must be one of the map's stages",
            explanation: "\"\(title)\" has none called \"\(name.value)\", so \(words(rows)) not shown",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "write the stage's id or name")
    }

    fileprivate static func nearSource(_ name: Located<String>, _ nearest: String, path: String) -> Diagnostic {
        Diagnostic(
            .unknownSource, .warning, path: path, range: name.range,
            summary: "Source should be called as the map lists it",
            explanation: "the map lists none called \"\(name.value)\", so the two are not joined",
            suggestion: "write \"\(nearest)\" if that is what is meant")
    }
}
