import JourneyModel
import MapReading
import SourceDiagnostics

/// Links the front matter of maps: personas, other maps, stages, and who answers for them.
struct FactsLinker {
    let outline: SiteOutline
    let settings: SettingsDraft
    let grids: [JourneyGrid]
    let registers: Registers
    /// Of the journeys.
    let names: EntryNames

    func link(_ index: Int, _ diagnostics: inout [Diagnostic]) -> JourneyFacts {
        let entry = outline.journeys[index]
        let fields = entry.draft.fields
        let path = outline.path(of: entry)
        var facts = JourneyFacts(title: entry.title, sourcePath: path)
        facts.summary = fields.summary
        facts.kind = fields.kind ?? .currentState
        facts.horizon = fields.horizon
        facts.scenario = fields.scenario
        facts.goal = fields.goal
        facts.businessGoal = fields.businessGoal
        facts.trigger = fields.trigger
        facts.expectations = fields.expectations
        facts.scope = fields.scope
        facts.owner = fields.owner.map { registers.teams.stakeholder($0, path: path, &diagnostics) }
        facts.contributors = fields.contributors.map { registers.teams.stakeholder($0, path: path, &diagnostics) }
        facts.reviewers = fields.reviewers.map { registers.teams.stakeholder($0, path: path, &diagnostics) }
        facts.review = fields.review
        facts.review.reviewEvery = fields.review.reviewEvery ?? settings.reviewEvery
        facts.audience = fields.audience ?? settings.audience ?? .internal
        facts.emotionScale = fields.emotionScale ?? settings.emotionScale
        facts.tags = fields.tags
        facts.order = fields.order
        facts.folders = outline.files[entry.file].place.groups
        facts.translationOf = entry.original.map { Reference($0) }
        linkPersonas(entry, path: path, &facts, &diagnostics)
        if let name = fields.parent {
            facts.parent = parent(name, of: index, path: path, &diagnostics)
        }
        facts.baseline = fields.baseline.flatMap { journey($0, of: index, role: .baseline, &diagnostics) }
        facts.variantOf = fields.variantOf.flatMap { journey($0, of: index, role: .original, &diagnostics) }
        if let name = fields.purchaseStage {
            let stages = StageNames(grids[index].stages)
            facts.purchaseStage = stages.find(name.value)
            if facts.purchaseStage == nil { diagnostics.append(stages.unknown(name, path: path)) }
        }
        return facts
    }

    /// The stage of another version of a journey that has the same id.
    func stage(_ stage: Int, of journey: Reference<Journey>, in other: Reference<Journey>) -> Int? {
        let id = grids[journey.index].stages[stage].id
        return grids[other.index].stages.firstIndex { $0.id == id }
    }

    private func linkPersonas(
        _ entry: Entry<JourneyDraft>, path: String, _ facts: inout JourneyFacts, _ diagnostics: inout [Diagnostic]
    ) {
        for name in entry.draft.fields.personas {
            let found = registers.personas.resolve(name, path: path, language: entry.language, &diagnostics)
            if let found {
                if !facts.personas.contains(found) { facts.personas.append(found) }
            } else {
                facts.personaNames.append(name.value)
            }
        }
        guard entry.draft.fields.personas.isEmpty else { return }
        // A label near the map is the author's own wording, so only a near miss of a persona is worth a word.
        for name in entry.draft.personas {
            if let found = registers.personas.find(name.value, from: path, language: entry.language) {
                if !facts.personas.contains(found) { facts.personas.append(found) }
                continue
            }
            facts.personaNames.append(name.value)
            if let nearest = registers.personas.nearest(to: NameTable.leadingPart(name.value)) {
                diagnostics.append(.nearPersona(name, nearest, path: path))
            }
        }
    }

    /// `journey` or `journey#stage`.
    private func parent(
        _ name: Located<String>, of index: Int, path: String, _ diagnostics: inout [Diagnostic]
    ) -> (journey: Reference<Journey>, stage: Int?)? {
        let parts = name.value.split(separator: "#", maxSplits: 1)
        guard let first = parts.first else { return nil }
        let journeyName = Located(String(first), name.range)
        guard let journey = journey(journeyName, of: index, role: .parent, &diagnostics) else { return nil }
        guard parts.count > 1 else { return (journey, nil) }
        let stages = StageNames(grids[journey.index].stages)
        guard let stage = stages.find(String(parts[1])) else {
            diagnostics.append(stages.unknown(Located(String(parts[1]), name.range), path: path))
            return (journey, nil)
        }
        return (journey, stage)
    }

    /// What the front matter says another map is to this one.
    fileprivate enum Role {
        case parent, baseline, original
    }

    private func journey(
        _ name: Located<String>, of index: Int, role: Role, _ diagnostics: inout [Diagnostic]
    ) -> Reference<Journey>? {
        let entry = outline.journeys[index]
        let path = outline.path(of: entry)
        let found = names.find(name.value, from: path, language: entry.language)
        if let found, found != index || role == .parent { return Reference(found) }
        let nearest = found == nil ? names.nearest(to: name.value) : nil
        diagnostics.append(.unknown(name, role, isItself: found != nil, nearest, path: path))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func nearPersona(_ name: Located<String>, _ nearest: String, path: String) -> Diagnostic {
        Diagnostic(
            .unknownPersona, .warning, path: path, range: name.range,
            summary: "Persona should be called as in its own file",
            explanation: "nobody is called \"\(name.value)\", so the map is not found under its persona",
            suggestion: "write \"\(nearest)\" if that is who is meant")
    }

    fileprivate static func unknown(
        _ name: Located<String>, _ role: FactsLinker.Role, isItself: Bool, _ nearest: String?, path: String
    ) -> Diagnostic {
        let code: DiagnosticCode
        let summary: String
        let loss: String
        switch role {
        case .parent:
            code = .unknownJourney
            summary = "Parent must be another journey of the site"
            loss = "the map has no place in the hierarchy"
        case .baseline:
            code = .unknownBaseline
            summary = "Baseline must be another journey of the site"
            loss = "the future state has nothing to be compared with"
        case .original:
            code = .unknownJourney
            summary = "Variant must name another journey of the site"
            loss = "the variants are not shown together"
        }
        let found = isItself ? "\"\(name.value)\" is this journey itself" : "no journey is called \"\(name.value)\""
        return Diagnostic(
            code, .error, path: path, range: name.range, summary: summary, explanation: found + ", so " + loss,
            suggestion: nearest.map { "write \"\($0)\"" } ?? "write the id, the file name or the title of a journey")
    }
}
