import JourneyModel
import MapReading
import SourceDiagnostics

/// Links the inside of one map: columns, rows, ids, and every name that an attribute or a text gives.
struct GridLinker {
    let draft: JourneyDraft
    let path: String
    let language: LanguageCode
    let sources: SourceTable
    var grid = JourneyGrid()
    var ids = ExplicitIDs()
    /// Ids that were written and are free, by index in the draft.
    private let stageIDs: [String?]
    private let stepIDs: [String?]
    let itemIDs: [Int: String]
    /// Arrows and jumps, resolved when every id is known.
    var jumps: [Jump] = []

    static func link(
        _ entry: Entry<JourneyDraft>, path: String, _ registers: inout Registers, _ diagnostics: inout [Diagnostic]
    ) -> JourneyGrid {
        var linker = GridLinker(entry, path: path, &diagnostics)
        linker.linkStages(&registers, &diagnostics)
        linker.linkLanes(&diagnostics)
        linker.linkItems(&registers, &diagnostics)
        linker.linkProse()
        linker.linkJumps(&diagnostics)
        LaneChannels.spread(in: &linker.grid, &registers)
        return linker.grid
    }

    private init(_ entry: Entry<JourneyDraft>, path: String, _ diagnostics: inout [Diagnostic]) {
        draft = entry.draft
        self.path = path
        language = entry.language
        var written = draft.fields.sources
        for source in draft.sources where !written.contains(where: { $0.range == source.range }) {
            written.append(source)
        }
        sources = SourceTable(written, path: path, &diagnostics)
        // Every id that was written is taken before the first is made from a name.
        var ids = ExplicitIDs()
        stageIDs = entry.draft.stages.map { ids.claim($0.attributes?.id, path: path, &diagnostics) }
        stepIDs = entry.draft.steps.map { ids.claim($0.attributes?.id, path: path, &diagnostics) }
        var items: [Int: String] = [:]
        for index in entry.draft.items.indices where entry.draft.items[index].attributes?.id != nil {
            items[index] = ids.claim(entry.draft.items[index].attributes?.id, path: path, &diagnostics)
        }
        itemIDs = items
        self.ids = ids
        grid.sources = sources.sources
        grid.columns = StageOrder.columns(of: draft)
    }

    private mutating func linkStages(_ registers: inout Registers, _ diagnostics: inout [Diagnostic]) {
        let order = draft.stages.indices.sorted { grid.columns[$0] < grid.columns[$1] }
        let columnIDs = order.map { index in
            stageIDs[index] ?? ids.derive(draft.stages[index].name, or: "stage-" + String(grid.columns[index] + 1))
        }
        linkSteps(&registers, &diagnostics)
        var nextStep = 0
        for (column, index) in order.enumerated() {
            let stage = draft.stages[index]
            let firstStep = nextStep
            while nextStep < grid.steps.count, grid.steps[nextStep].stage == column { nextStep += 1 }
            let place = stage.attributes.map { store($0, &registers, &diagnostics) }
            let details = place.map { grid.details[$0] }
            grid.stages.append(
                Stage(
                    id: columnIDs[column], name: stage.name, duration: stage.duration ?? details?.duration,
                    phase: details?.phase ?? registers.phases.find(stage.name),
                    isMomentOfTruth: details?.isMomentOfTruth ?? false, teams: details?.teams ?? [],
                    steps: firstStep..<nextStep, anchors: stage.headingSlug.map { [$0] } ?? [], details: place))
        }
    }

    private mutating func linkSteps(_ registers: inout Registers, _ diagnostics: inout [Diagnostic]) {
        guard !draft.steps.isEmpty else { return }
        let order = draft.steps.indices.sorted {
            (grid.columns[draft.steps[$0].stage], $0) < (grid.columns[draft.steps[$1].stage], $1)
        }
        grid.stepPlaces = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() {
            grid.stepPlaces[index] = place
            let step = draft.steps[index]
            let id = stepIDs[index] ?? ids.derive(step.name, or: "step-" + String(place + 1))
            let details = step.attributes.map { store($0, &registers, &diagnostics) }
            grid.steps.append(
                Step(
                    id: id, name: step.name, duration: step.duration ?? step.attributes?.details.duration,
                    stage: grid.columns[step.stage], details: details))
        }
    }

    private mutating func linkLanes(_ diagnostics: inout [Diagnostic]) {
        let order = LaneOrder(draft, path: path, &diagnostics)
        grid.rows = order.rows
        for index in draft.lanes.indices.sorted(by: { order.rows[$0] < order.rows[$1] }) {
            let lane = draft.lanes[index]
            let id = lane.kind == .custom ? ids.derive(lane.name, or: "lane") : ids.derive(lane.kind.rawValue, or: "")
            grid.lanes.append(
                Lane(
                    id: id, name: lane.name, kind: lane.kind, mergedKind: lane.mergedKind,
                    isHidden: order.isHidden[index]))
        }
    }

    private mutating func linkProse() {
        grid.prose = draft.prose.map { prose in
            guard case .stage(let stage) = prose.place else { return prose }
            return Prose(place: .stage(grid.columns[stage]), text: prose.text)
        }
    }

    // MARK: Attributes

    /// Stores what attributes say, names resolved, and gives its place in `grid.details`.
    mutating func store(
        _ attributes: AttributesDraft, _ registers: inout Registers, _ diagnostics: inout [Diagnostic]
    ) -> Int {
        var details = attributes.details
        for name in attributes.channels {
            if let channel = registers.channels.resolve(name, path: path, &diagnostics) {
                details.channels.append(channel)
            }
        }
        for name in attributes.teams {
            if let team = registers.teams.resolve(name, path: path, &diagnostics) { details.teams.append(team) }
        }
        for name in attributes.personas {
            let found = registers.personas.resolve(name, path: path, language: language, &diagnostics)
            if let found { details.personas.append(found) }
        }
        for name in attributes.sources {
            if let source = sources.resolve(name, path: path, &diagnostics) { details.sources.append(source) }
        }
        if let name = attributes.phase {
            details.phase = registers.phases.resolve(name, path: path, &diagnostics)
        }
        if !attributes.to.isEmpty || !attributes.goTo.isEmpty {
            jumps.append(Jump(details: grid.details.count, to: attributes.to, goTo: attributes.goTo))
        }
        grid.details.append(details)
        return grid.details.count - 1
    }
}
