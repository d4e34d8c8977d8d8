import JourneyModel
import MapReading
import SourceDiagnostics

/// One map as the checks see it: what was linked, and where each piece of it stands.
struct LinkedMap {
    let journey: Journey
    let entry: Entry<JourneyDraft>
    let path: String
    /// Stages of which there are numbers.
    let measured: Set<Int>
    /// Whether anything in the map, or a number along it, cites a source.
    let citesSources: Bool
    let today: CalendarDate
    /// See `isSettled(_:_:)`.
    let isSettled: Bool

    /// - Parameter index: in the outline's journeys.
    init(_ index: Int, _ journey: Journey, _ outline: SiteOutline, _ measures: Measures, today: CalendarDate) {
        self.journey = journey
        entry = outline.journeys[index]
        path = outline.path(of: entry)
        measured = Set(measures.series(of: Reference(index)).compactMap { measures.series[$0].stage })
        citesSources = !journey.citedSources.isEmpty || !measures.citedSources(of: Reference(index)).isEmpty
        self.today = today
        isSettled = LinkedMap.isSettled(journey, entry)
    }
}

/// What every rule finds in one map: a rule looks at a map alone, or at what has been found in all of them.
struct MapFindings: Sendable {
    /// Of rules that need nothing but the map.
    let diagnostics: [Diagnostic]
    let evidence: EvidenceCheck.Finding
    let personas: UnusedPersonaCheck.Finding

    /// - Parameter departments: kept from map to map, because stages are called alike.
    init(_ map: LinkedMap, _ departments: inout DepartmentStageCheck) {
        var diagnostics: [Diagnostic] = []
        TitleCheck.run(map, &diagnostics)
        StagesCheck.run(map, &diagnostics)
        EmptyStageCheck.run(map, &diagnostics)
        StageCountCheck.run(map, &diagnostics)
        OwnerCheck.run(map, &diagnostics)
        EmotionsCheck.run(map, &diagnostics)
        ReviewCheck.run(map, &diagnostics)
        StageMetricCheck.run(map, &diagnostics)
        OpportunityOwnerCheck.run(map, &diagnostics)
        PainWithoutOpportunityCheck.run(map, &diagnostics)
        TouchpointChannelCheck.run(map, &diagnostics)
        departments.run(map, &diagnostics)
        ExpectationCheck.run(map, &diagnostics)
        CitationCheck.run(map, &diagnostics)
        self.diagnostics = diagnostics
        evidence = EvidenceCheck.Finding(map)
        personas = UnusedPersonaCheck.Finding(map)
    }
}

/// The rules about the site as a whole, one file each beside this one, as are those about single maps; rules about single
/// names stand where the names are resolved.
enum SiteChecks {
    /// What depends on the findings of all maps, in the order of the atlas.
    static func run(
        _ findings: [MapFindings], _ outline: SiteOutline, _ personas: [Persona], _ diagnostics: inout [Diagnostic]
    ) {
        for index in findings.indices where !findings[index].diagnostics.isEmpty {
            diagnostics += findings[index].diagnostics
        }
        JourneysCheck.run(outline, &diagnostics)
        TitleCheck.run(personas: outline, &diagnostics)
        UnusedPersonaCheck.run(findings.lazy.map(\.personas), outline, personas, &diagnostics)
        EvidenceCheck.run(findings.lazy.map(\.evidence), &diagnostics)
    }
}

extension Entry<JourneyDraft> {
    /// Where a complaint about the front matter points: the key when it is there, else the start of the front matter
    /// or of the map.
    func place(ofKey key: String) -> ByteRange {
        if let written = draft.fields.keys.first(where: { $0.value == key }) { return written.range }
        return draft.title?.range ?? draft.range
    }
}
