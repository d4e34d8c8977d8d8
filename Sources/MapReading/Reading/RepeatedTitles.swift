import SourceDiagnostics

/// Maps of one file whose headings are called the same, "Detailed path" below each persona: the headings above tell
/// them apart.
struct RepeatedTitles {
    let reading: FileReading
    let outline: BodyOutline

    /// Puts maps under the heading above theirs, when they are alone there; those that are not get both names.
    ///
    /// - Returns: Titles by the maps' places, where they are none of the file's headings.
    func replace(_ maps: inout [FoundMap]) -> [Int: Located<String>] {
        var groups: [UInt64: [Int]] = [:]
        for (index, map) in maps.enumerated() where map.ownTitle == nil {
            if let heading = map.heading { groups[outline.headings[heading].folded.key, default: []].append(index) }
        }
        // Several maps under one heading are told apart by nothing above it.
        let repeated = groups.values.filter { Set($0.map { maps[$0].heading }).count == $0.count && $0.count > 1 }
        let places = repeated.joined().sorted()
        let headings = maps.map(\.heading)
        var titles: [Int: Located<String>] = [:]
        for index in places {
            guard let own = headings[index], let parent = outline.headings[own].parent,
                !outline.headings[parent].folded.isEmpty,
                !places.contains(where: {
                    $0 != index && headings[$0].flatMap { outline.headings[$0].parent } == parent
                })
            else { continue }
            let section = outline.headings[parent]
            let below = headings.count { other in
                other.map { (section.block..<section.sectionEnd).contains(outline.headings[$0].block) } ?? false
            }
            if below == 1 {
                maps[index].heading = parent
            } else {
                let heading = outline.headings[own]
                titles[index] = Located("\(section.text): \(heading.text)", reading.blocks[heading.block].range)
            }
        }
        return titles
    }
}
