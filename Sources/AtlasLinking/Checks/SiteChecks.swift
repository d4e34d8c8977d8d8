import JourneyModel
import MapReading
import SourceDiagnostics

/// The whole site as the checks see it: what was linked, and where each piece of it stands.
struct LinkedSite: Sendable {
    let outline: SiteOutline
    let atlas: Atlas
    let touchpoints: TouchpointRegister

    /// Every map with its place.
    func forEachJourney(_ body: (Journey, Entry<JourneyDraft>, String) -> Void) {
        for (index, entry) in outline.journeys.enumerated() {
            body(atlas.journeys[index], entry, outline.path(of: entry))
        }
    }
}

/// Every rule about the site as a whole, one file each beside this one; rules about single names stand where the names
/// are resolved.
enum SiteChecks {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        JourneysCheck.run(site, &diagnostics)
        TitleCheck.run(site, &diagnostics)
        StagesCheck.run(site, &diagnostics)
        EmptyStageCheck.run(site, &diagnostics)
        StageCountCheck.run(site, &diagnostics)
        OwnerCheck.run(site, &diagnostics)
        EmotionsCheck.run(site, &diagnostics)
        ReviewCheck.run(site, &diagnostics)
        UnusedPersonaCheck.run(site, &diagnostics)
        SimilarTouchpointsCheck.run(site, &diagnostics)
        EvidenceCheck.run(site, &diagnostics)
        StageMetricCheck.run(site, &diagnostics)
        OpportunityOwnerCheck.run(site, &diagnostics)
        PainWithoutOpportunityCheck.run(site, &diagnostics)
        TouchpointChannelCheck.run(site, &diagnostics)
        DepartmentStageCheck.run(site, &diagnostics)
        ExpectationCheck.run(site, &diagnostics)
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
