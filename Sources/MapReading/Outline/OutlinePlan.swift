import JourneyModel

/// Where the stages and steps of one outline stand: headings by their index in `BodyOutline.headings`.
struct OutlinePlan {
    struct Stage {
        let heading: Int
        var steps: [Int] = []
    }

    var stages: [Stage]
    /// The heading that the stages lie under; nil at the top of the file.
    let parent: Int?
}

/// Finds the outlines of a document by the rule that parts a map from prose.
///
/// A heading is a stage when a known lane follows under it, as a heading, a label or a table of lanes, or when the front
/// matter names it. Stages are siblings. A heading with such sections below it is a stage with steps when its name, the
/// names below, lanes of its own or the front matter say so; otherwise it is the title of a map. A section that is called
/// like a lane ("Need") is a stage only beside stages that tell the same lanes.
struct OutlineFinder {
    let reading: FileReading
    let outline: BodyOutline
    /// Names of stages that the front matter states, folded.
    let statedStages: Set<UInt64>
    /// The file says that it is a journey: by its folder or its front matter.
    let isJourneyFile: Bool

    private var headings: [HeadingSection] { outline.headings }

    func find() -> [OutlinePlan] {
        var isCandidate = headings.indices.map { mayBeStage($0) && !isCalledLikeLane($0) }
        for index in calledLikeLanesAmongStages(isCandidate) {
            isCandidate[index] = true
            // What lies above was taken for a stage on account of a name that is no lane.
            if let parent = headings[index].parent, !isStated(parent), !headings[parent].name.isNumberedStage,
                !headings[parent].name.isNumberedStep, !ownLabels(parent)
            {
                isCandidate[parent] = false
            }
        }
        var children: [Int: [Int]] = [:]
        for index in headings.indices where isCandidate[index] {
            if let parent = headings[index].parent { children[parent, default: []].append(index) }
        }
        // What stands beside the title of a map is no stage.
        var titles: Set<Siblings> = []
        // From the innermost outwards: which headings are stages whose candidates are steps?
        var steps: [Int: [Int]] = [:]
        for parent in headings.indices.reversed() {
            guard let below = children[parent] else { continue }
            guard isStageWithSteps(parent, below, isCandidate) else {
                if below.count > 1, headings[parent].level > 1 { titles.insert(siblings(parent)) }
                continue
            }
            steps[parent] = below
            for step in below { isCandidate[step] = false }
            if !isCandidate[parent] {
                isCandidate[parent] = true
                if let above = headings[parent].parent {
                    children[above, default: []].insert(parent, at: place(parent, children[above] ?? []))
                }
            }
        }
        var groups: [(parent: Int?, level: Int, stages: [Int])] = []
        var groupOf: [Siblings: Int] = [:]
        for index in headings.indices where isCandidate[index] {
            let heading = headings[index]
            if titles.contains(siblings(index)), !isStated(index), !heading.name.isNumberedStage { continue }
            if let group = groupOf[siblings(index)] {
                groups[group].stages.append(index)
            } else {
                groupOf[siblings(index)] = groups.count
                groups.append((heading.parent, heading.level, [index]))
            }
        }
        return groups.compactMap { group in
            let stages = completed(group.stages, parent: group.parent, level: group.level)
            guard accepts(stages, steps, parent: group.parent) else { return nil }
            return OutlinePlan(
                stages: stages.map { OutlinePlan.Stage(heading: $0, steps: steps[$0] ?? []) }, parent: group.parent)
        }
    }

    /// Headings of one level below one heading.
    private struct Siblings: Hashable {
        let parent: Int?
        let level: Int
    }

    private func siblings(_ heading: Int) -> Siblings {
        Siblings(parent: headings[heading].parent, level: headings[heading].level)
    }

    private func place(_ heading: Int, _ siblings: [Int]) -> Int {
        siblings.firstIndex { $0 > heading } ?? siblings.count
    }

    private func isStated(_ index: Int) -> Bool {
        guard !statedStages.isEmpty else { return false }
        let heading = headings[index]
        return statedStages.contains(heading.folded.key) || statedStages.contains(FoldedName(heading.name.name).key)
            || heading.attributes.contains {
                reading.document.attributes[$0].id.map { statedStages.contains(FoldedName($0.value).key) } ?? false
            }
    }

    private func mayBeStage(_ index: Int) -> Bool {
        let heading = headings[index]
        return isStated(index) || heading.evidence.suffices && fitsStage(index)
    }

    /// Nothing but the lanes under the heading decides whether it is a stage.
    private func fitsStage(_ index: Int) -> Bool {
        let heading = headings[index]
        if heading.isSources || heading.holdsMapTable { return false }
        if heading.saysJourney, !heading.name.isNumberedStage { return false }
        if isAboutFigures(heading) { return false }
        // What stands in a section about personas describes people, not stages.
        return !outline.chain(index).contains { headings[$0].isAboutPersonas && !headings[$0].saysJourney }
    }

    private func isCalledLikeLane(_ index: Int) -> Bool {
        let heading = headings[index]
        guard let meaning = heading.meaning, !meaning.isLoose, !isStated(index) else { return false }
        return !heading.name.isNumberedStage && !heading.name.isNumberedStep
    }

    /// Sections that are called like lanes and tell what a stage beside them tells, too: at least three other lanes by
    /// labels, or two by headings, which stand below no lane.
    private func calledLikeLanesAmongStages(_ isCandidate: [Bool]) -> [Int] {
        let found = headings.indices.compactMap { index -> (index: Int, lanes: Set<LaneKind>, fewest: Int)? in
            guard isCalledLikeLane(index) else { return nil }
            let own = headings[index].meaning?.kind
            let below = lanesBelow(index).filter { $0 != own }
            let lanes = outline.labelledLanes(index).strong.filter { $0 != own }.union(below)
            let fewest = below.count > 1 ? 2 : 3
            return lanes.count >= fewest && fitsStage(index) ? (index, lanes, fewest) : nil
        }
        guard !found.isEmpty else { return [] }
        // Stages tell the same lanes again and again: a few different sets are all there are in a map.
        var told: [Siblings: [Set<LaneKind>]] = [:]
        for index in headings.indices where isCandidate[index] {
            let kinds = headings[index].evidence.strong
            let known = told[siblings(index), default: []]
            if kinds.count > 1, known.count < 8, !known.contains(kinds) {
                told[siblings(index), default: []].append(kinds)
            }
        }
        return found.filter { section in
            told[siblings(section.index)]?.contains { section.lanes.intersection($0).count >= section.fewest } ?? false
        }.map(\.index)
    }

    /// The lanes that the headings right below a heading name.
    private func lanesBelow(_ index: Int) -> Set<LaneKind> {
        var lanes = LaneEvidence()
        for heading in headings[(index + 1)...].prefix(while: { $0.block < headings[index].sectionEnd })
        where heading.parent == index {
            if let meaning = heading.meaning { lanes.add(meaning) }
        }
        return lanes.strong
    }

    /// "Success metrics", "KPI": figures about a journey are no stage of it.
    private func isAboutFigures(_ heading: HeadingSection) -> Bool {
        guard !heading.name.isNumberedStage, !heading.name.isNumberedStep else { return false }
        return heading.folded.words.indices.contains { word in
            reading.dictionary.isWordForFigures(heading.folded, word)
        }
    }

    private func isStageWithSteps(_ parent: Int, _ below: [Int], _ isCandidate: [Bool]) -> Bool {
        let heading = headings[parent]
        if isStated(parent) { return true }
        if heading.name.isNumberedStep { return false }
        if heading.name.isNumberedStage { return true }
        // Stages that are named as such are no steps.
        if below.contains(where: { headings[$0].name.isNumberedStage }) { return false }
        if heading.level == 1, headings.count(where: { $0.level == 1 }) == 1 { return false }
        if below.contains(where: { headings[$0].name.isNumberedStep || isTouchpointHeading($0) }) {
            return !heading.saysJourney
        }
        if below.contains(where: { isStated($0) }) { return false }
        if isCandidate[parent], heading.meaning == nil, ownLabels(parent) { return true }
        // In a file of ours the second level holds the stages.
        let siblings = headings.filter { $0.parent == heading.parent && $0.level == heading.level }
        return isJourneyFile && siblings.count > 1 && heading.level > 1 && !heading.saysJourney
    }

    /// Whether lanes stand directly under the heading, not only under headings below it.
    private func ownLabels(_ index: Int) -> Bool {
        let range = headings[index].block + 1..<headings[index].contentEnd
        return outline.labels(in: range).contains { $0.label.meaning.map { !$0.isLoose } ?? false }
    }

    /// "Touchpoint 1.1: Landing page": steps by another name.
    private func isTouchpointHeading(_ index: Int) -> Bool {
        let folded = headings[index].folded
        guard folded.words.count >= 2, folded.isNumber(1) else { return false }
        return reading.dictionary.lanes[folded.key(0..<1)]?.kind == .touchpoints
    }

    /// Siblings that are called stages belong to their group even when nothing is known under them.
    private func completed(_ stages: [Int], parent: Int?, level: Int) -> [Int] {
        guard stages.contains(where: { headings[$0].name.isNumberedStage }) else { return stages }
        return headings.indices.filter { index in
            let heading = headings[index]
            return heading.parent == parent && heading.level == level
                && (stages.contains(index) || heading.name.isNumberedStage)
        }
    }

    /// Whether a group of sections is a map.
    private func accepts(_ stages: [Int], _ steps: [Int: [Int]], parent: Int?) -> Bool {
        if stages.contains(where: { isStated($0) }) { return true }
        var evidence = LaneEvidence()
        for stage in stages {
            evidence.formUnion(headings[stage].evidence)
            for step in steps[stage] ?? [] { evidence.formUnion(headings[step].evidence) }
        }
        let isNamed = stages.contains { headings[$0].name.isNumberedStage || headings[$0].name.isNumberedStep }
        let saysJourney =
            outline.chain(parent).contains { headings[$0].saysJourney } || headings.first?.saysJourney == true
        if isJourneyFile { return evidence.suffices }
        if stages.count == 1 { return (saysJourney || isNamed) && evidence.strong.count >= 3 }
        if saysJourney { return evidence.count >= 2 && !evidence.strong.isEmpty || evidence.core >= 1 }
        // "Phase 1" with tasks and goals is a plan: something must be told that plans do not have.
        if isNamed {
            let telling = evidence.strong.subtracting([.actions, .needs, .opportunities])
            return evidence.core >= 1 || !telling.isEmpty && evidence.strong.count >= 2
        }
        return evidence.core >= 2
    }
}
