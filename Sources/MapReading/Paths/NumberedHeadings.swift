import JourneyModel

/// Finds stages that name no lane: numbered headings directly below a heading that says that a journey follows.
///
/// "User path", below it "1. Entering", "2. Giving data": what stands there is told in prose, lists or drawings. A title
/// of the whole file does not count unless the headings say "Stage 1", for chapters of documents are numbered as well.
struct NumberedHeadings {
    let reading: FileReading
    let outline: BodyOutline

    private var headings: [HeadingSection] { outline.headings }

    /// - Parameter taken: Blocks that belong to other maps.
    func find(outside taken: TakenBlocks) -> [OutlinePlan] {
        headings.indices.compactMap { parent in
            let heading = headings[parent]
            guard heading.saysJourney, !heading.isAboutPersonas else { return nil }
            let section = heading.block..<heading.sectionEnd
            guard !taken.overlaps(section) else { return nil }
            let below = headings.indices.filter { headings[$0].parent == parent }
            let stages = below.filter { isNumbered($0) }
            guard stages.count >= 3, stages.count == below.count || stages.allSatisfy({ isCalledStage($0) }) else {
                return nil
            }
            let isFile = heading.level == 1 && headings.count { $0.level == 1 } == 1
            guard !isFile || stages.allSatisfy({ isCalledStage($0) }) else { return nil }
            guard stages.allSatisfy({ isStage($0) }) else { return nil }
            return OutlinePlan(stages: stages.map { OutlinePlan.Stage(heading: $0) }, parent: parent)
        }
    }

    private func isCalledStage(_ index: Int) -> Bool {
        headings[index].name.isNumberedStage || headings[index].name.isNumberedStep
    }

    private func isNumbered(_ index: Int) -> Bool {
        if isCalledStage(index) { return true }
        let text = StageNameText.withoutSymbols(Substring(headings[index].text))
        return StageNameText.withoutNumber(text) != nil
    }

    /// A heading that is neither a journey of its own nor a lane nor about something else, with something below it.
    private func isStage(_ index: Int) -> Bool {
        let heading = headings[index]
        if heading.saysJourney || heading.isAboutPersonas || heading.isSources || heading.holdsMapTable { return false }
        if let meaning = heading.meaning, !meaning.isLoose { return false }
        guard heading.sectionEnd > heading.block + 1 else { return false }
        return !holdsSteps(heading.block + 1..<heading.sectionEnd)
    }

    /// A numbered list of some length is a journey by itself, and the heading its title.
    private func holdsSteps(_ blocks: Range<Int>) -> Bool {
        var block = blocks.lowerBound
        while block < blocks.upperBound {
            if case .list(isOrdered: true, _, _) = reading.blocks[block].kind, reading.children(of: block).count >= 4 {
                return true
            }
            block = reading.blocks[block].end
        }
        return false
    }
}
