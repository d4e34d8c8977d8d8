import JourneyModel
import MapReading
import SourceDiagnostics

/// Links the inside of one map as far as the map itself tells: columns, rows, ids, items in their order. What other maps
/// may have a say in, the names of teams, channels, touchpoints and personas, is listed for `MentionLinker`, so that a
/// map that has not changed need not be linked again.
struct GridLinker {
    let draft: JourneyDraft
    let path: String
    /// What the map translates.
    let original: Original?
    /// For each column of a translation that of its original.
    private(set) var originalColumns: [Int?] = []
    /// For each row of a translation that of its original.
    private(set) var originalRows: [Int?] = []
    let sources: SourceTable
    var grid = JourneyGrid()
    var ids = ExplicitIDs()
    /// Ids that were written and are free, by index in the draft.
    private let stageIDs: [String?]
    private let stepIDs: [String?]
    let itemIDs: [Int: String]
    /// Arrows and jumps, resolved when every id is known.
    var jumps: [Jump] = []
    var mentions: [Mention] = []
    private let phases: PhaseRegister

    /// - Parameter original: of a translation.
    static func link(
        _ entry: Entry<JourneyDraft>, path: String, original: Original?, phases: PhaseRegister
    ) -> OwnGrid {
        var diagnostics: [Diagnostic] = []
        var linker = GridLinker(entry, path: path, original: original, phases: phases, &diagnostics)
        linker.linkStages(&diagnostics)
        linker.linkLanes(&diagnostics)
        linker.linkItems(&diagnostics)
        linker.linkProse()
        linker.linkJumps(&diagnostics)
        return OwnGrid(grid: linker.grid, mentions: linker.mentions, diagnostics: diagnostics)
    }

    private init(
        _ entry: Entry<JourneyDraft>, path: String, original: Original?, phases: PhaseRegister,
        _ diagnostics: inout [Diagnostic]
    ) {
        draft = entry.draft
        self.path = path
        self.phases = phases
        self.original = original
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
        if let original {
            originalColumns =
                StagePairing(
                    draft, columns: grid.columns, original: original.draft, originalColumns: original.grid.columns
                ).originals
        }
    }

    /// The column of the original that a column translates.
    func originalColumn(_ column: Int) -> Int? { original == nil ? nil : originalColumns[column] }

    private mutating func linkStages(_ diagnostics: inout [Diagnostic]) {
        let order = draft.stages.indices.sorted { grid.columns[$0] < grid.columns[$1] }
        let columnIDs = order.enumerated().map { column, index in
            if let own = stageIDs[index] { return own }
            if let original, let other = originalColumn(column) { return ids.take(original.grid.stages[other].id) }
            return ids.derive(draft.stages[index].name, or: "stage-" + String(column + 1))
        }
        linkSteps(&diagnostics)
        var nextStep = 0
        for (column, index) in order.enumerated() {
            let stage = draft.stages[index]
            let firstStep = nextStep
            while nextStep < grid.steps.count, grid.steps[nextStep].stage == column { nextStep += 1 }
            let place = stage.attributes.map { store($0, &diagnostics) }
            let details = place.map { grid.details[$0] }
            grid.stages.append(
                Stage(
                    id: columnIDs[column], name: stage.name, duration: stage.duration ?? details?.duration,
                    span: stage.span, phase: details?.phase ?? phases.find(stage.name),
                    isMomentOfTruth: details?.isMomentOfTruth ?? false,
                    steps: firstStep..<nextStep, anchors: anchors(of: index, id: columnIDs[column]), details: place))
        }
    }

    /// What else a link to a stage may say: the slug of its heading, and of its name where the id is the original's.
    private func anchors(of index: Int, id: String) -> [String] {
        let stage = draft.stages[index]
        if let heading = stage.headingSlug { return [heading] }
        guard original != nil, stageIDs[index] == nil else { return [] }
        let slug = NameList.identifier(stage.name, or: id)
        return slug == id ? [] : [slug]
    }

    private mutating func linkSteps(_ diagnostics: inout [Diagnostic]) {
        guard !draft.steps.isEmpty else { return }
        let order = draft.steps.indices.sorted {
            (grid.columns[draft.steps[$0].stage], $0) < (grid.columns[draft.steps[$1].stage], $1)
        }
        grid.stepPlaces = [Int](repeating: 0, count: order.count)
        let originalIDs = originalSteps(order)
        for (place, index) in order.enumerated() {
            grid.stepPlaces[index] = place
            let step = draft.steps[index]
            let id =
                stepIDs[index] ?? originalIDs[place].map { ids.take($0) }
                ?? ids.derive(step.name, or: "step-" + String(place + 1))
            let details = step.attributes.map { store($0, &diagnostics) }
            grid.steps.append(
                Step(
                    id: id, name: step.name, duration: step.duration ?? step.attributes?.details.duration,
                    stage: grid.columns[step.stage], details: details))
        }
    }

    /// For each step in order the id of the original's, where their stage has as many in both languages.
    private func originalSteps(_ order: [Int]) -> [String?] {
        guard let original else { return order.map { _ in nil } }
        var found: [String?] = []
        var start = 0
        while start < order.count {
            let column = grid.columns[draft.steps[order[start]].stage]
            var end = start + 1
            while end < order.count, grid.columns[draft.steps[order[end]].stage] == column { end += 1 }
            let others = originalColumn(column).map { original.steps(ofStage: $0) } ?? []
            found += others.count == end - start ? others : [String?](repeating: nil, count: end - start)
            start = end
        }
        return found
    }

    private mutating func linkLanes(_ diagnostics: inout [Diagnostic]) {
        let order = LaneOrder(draft, path: path, &diagnostics)
        grid.rows = order.rows
        let inOrder = draft.lanes.indices.sorted { order.rows[$0] < order.rows[$1] }
        originalRows = original?.rows(of: inOrder.map { draft.lanes[$0].kind }) ?? []
        let lines = linesByLane()
        for (row, index) in inOrder.enumerated() {
            let lane = draft.lanes[index]
            let id: String
            if lane.kind != .custom {
                id = ids.derive(lane.kind.rawValue, or: "")
            } else if let original, let other = originalRows[row] {
                id = ids.take(original.grid.lanes[other].id)
            } else {
                id = ids.derive(lane.name, or: "lane")
            }
            grid.lanes.append(
                Lane(
                    id: id, name: lane.name, kind: lane.kind, mergedKind: lane.mergedKind, otherNames: lane.otherNames,
                    icon: lane.icon, isHidden: order.isHidden[index], lines: lines[index] ?? []))
        }
    }

    /// The lines of a blueprint above each lane. One that the author writes in every stage counts where it stands first.
    private func linesByLane() -> [Int: [BlueprintLine]] {
        var lines: [Int: [BlueprintLine]] = [:]
        var placed: Set<BlueprintLine> = []
        for written in draft.lines {
            guard let lane = written.lane, placed.insert(written.line).inserted else { continue }
            lines[lane, default: []].append(written.line)
        }
        return lines
    }

    private mutating func linkProse() {
        grid.prose = draft.prose.map { prose in
            guard case .stage(let stage) = prose.place else { return prose }
            return Prose(place: .stage(grid.columns[stage]), text: prose.text)
        }
    }

    // MARK: Attributes

    /// Stores what attributes say and gives its place in `grid.details`; their names are listed for later.
    /// - Parameter original: the item of the original in this place.
    mutating func store(
        _ attributes: AttributesDraft, translating original: Int? = nil, _ diagnostics: inout [Diagnostic]
    ) -> Int {
        var details = attributes.details
        for name in attributes.sources {
            if let source = sources.resolve(name, path: path, &diagnostics) { details.sources.append(source) }
        }
        if let name = attributes.phase {
            details.phase = phases.resolve(name, path: path, &diagnostics)
        }
        let place = grid.details.count
        if !attributes.to.isEmpty || !attributes.goTo.isEmpty {
            jumps.append(Jump(details: place, to: attributes.to, goTo: attributes.goTo))
        }
        if !attributes.channels.isEmpty || !attributes.teams.isEmpty || !attributes.personas.isEmpty {
            mentions.append(.attributes(attributes, details: place, original: original))
        }
        grid.details.append(details)
        return place
    }
}
