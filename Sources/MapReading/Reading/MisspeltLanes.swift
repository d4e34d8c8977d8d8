import DocumentSyntax
import SourceDiagnostics

/// Names that are nearly those of lanes, in a file in which no map is found without them: `| Stage | Actions | Emotoins |`.
struct MisspeltLanes {
    struct Name {
        /// As it is written where it stands first.
        let text: Located<String>
        let key: UInt64
        let meaning: LaneMeaning
        /// The known name.
        let nearest: String
    }

    private let reading: FileReading
    private let fields: JourneyFields
    private let isJourneyFile: Bool

    /// More names than this are not looked up.
    private static let limit = 60
    /// Shorter names are too near to other words, in letters, where only stages or another lane hint at a journey.
    private static let shortestHinted = 8

    init(_ reading: FileReading, fields: JourneyFields, isJourneyFile: Bool) {
        self.reading = reading
        self.fields = fields
        self.isJourneyFile = isJourneyFile
    }

    /// The names, each once, in the order of the file.
    ///
    /// In a file that is not known to tell a journey only tables whose first column is called like stages are looked at,
    /// and labels below a title that says that a journey follows. Where only a heading says so, or is called a stage, or
    /// another lane is known, names must be long and begin as the known one does.
    func find() -> [Name] {
        guard isJourneyFile || reading.seemsJourney || mayTellJourney,
            !reading.diagnostics.contains(where: { $0.code == .unfilledTemplate })
        else { return [] }
        let outline = BodyOutline(reading, fields)
        let saysJourney = isJourneyFile || outline.headings.first?.saysJourney == true
        var candidates: [(text: String, range: ByteRange)] = []
        for table in outline.tables {
            let isOfStages = table.header.first?.roles.contains(.stage) == true
            guard isJourneyFile || isOfStages else { continue }
            for cell in table.header.dropFirst() + (isOfStages ? [] : table.firstColumn) {
                guard cell.meaning == nil, cell.roles.isEmpty, let block = cell.block else { continue }
                var passage = reading.passage(reading.blocks[block].inlines)
                passage.trim()
                candidates.append((cell.text, passage.range ?? reading.blocks[block].range))
            }
        }
        if saysJourney || reading.seemsJourney {
            for placed in outline.labels where placed.label.meaning == nil && placed.label.style != .plain {
                candidates.append((placed.label.name, placed.label.nameRange))
            }
            // Headings of lanes stand below those of stages.
            for heading in outline.headings where heading.meaning == nil && heading.parent != nil && heading.level > 2 {
                candidates.append((heading.text, reading.blocks[heading.block].range))
            }
        }
        let names = names(candidates)
        return saysJourney || !reading.seemsJourney ? names : names.filter(isPlain)
    }

    private func isPlain(_ name: Name) -> Bool {
        name.text.value.count >= MisspeltLanes.shortestHinted
            && name.text.value.prefix(1).lowercased() == name.nearest.prefix(1).lowercased()
    }

    /// The names in sections beside the stages of an outline, which are no stages themselves because of them.
    /// - Parameter stages: blocks of the headings that are stages.
    func find(beside stages: Set<Int>, in outline: BodyOutline) -> [Name] {
        var groups: Set<[Int]> = []
        for heading in outline.headings where stages.contains(heading.block) {
            groups.insert([heading.parent ?? -1, heading.level])
        }
        var candidates: [(text: String, range: ByteRange)] = []
        for heading in outline.headings {
            guard groups.contains([heading.parent ?? -1, heading.level]), !stages.contains(heading.block) else {
                continue
            }
            for placed in outline.labels(in: heading.block + 1..<heading.sectionEnd)
            where placed.label.meaning == nil && placed.label.style != .plain {
                candidates.append((placed.label.name, placed.label.nameRange))
            }
        }
        return candidates.isEmpty ? [] : names(candidates)
    }

    private func names(_ candidates: [(text: String, range: ByteRange)]) -> [Name] {
        var seen = Set(fields.lanes.map { OutlineLanes.key(FoldedName($0.value)) })
        var names: [Name] = []
        for candidate in candidates.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let key = OutlineLanes.key(FoldedName(candidate.text))
            guard seen.insert(key).inserted else { continue }
            if seen.count > fields.lanes.count + MisspeltLanes.limit { break }
            guard let nearest = reading.dictionary.nearestLane(to: candidate.text),
                let meaning = reading.dictionary.lane(named: nearest)
            else { continue }
            names.append(
                Name(text: Located(candidate.text, candidate.range), key: key, meaning: meaning, nearest: nearest))
        }
        return names
    }

    /// A quick look, for most files are pages: a title that says so, or a table of stages.
    private var mayTellJourney: Bool {
        var isFirst = true
        var index = 0
        while index < reading.blocks.count {
            let block = reading.blocks[index]
            switch block.kind {
            case .heading:
                if isFirst, reading.dictionary.saysJourney(FoldedName(reading.plain(index))) { return true }
                isFirst = false
            case .table:
                if let row = reading.firstChild(of: index), let cell = reading.firstChild(of: row),
                    reading.dictionary.roles(of: reading.plain(cell)).contains(.stage)
                {
                    return true
                }
            case .paragraph, .quote, .list, .listItem, .code, .thematicBreak, .tableRow, .tableCell, .html, .comment:
                break
            }
            index = block.end
        }
        return false
    }
}

extension ReadingDictionary {
    /// The dictionary with misspelt names as names of the lanes that they are near to.
    func taking(_ names: [MisspeltLanes.Name]) -> ReadingDictionary {
        changed { tables in
            for name in names { tables.lanes[name.key] = name.meaning }
        }
    }
}

extension FileReading {
    func complain(about name: MisspeltLanes.Name) {
        complain(
            .unknownLane, .warning, name.text.range, "Lane must have a known name or be declared",
            "\"\(name.text.value)\" is not known, so it is taken for \"\(name.nearest)\"",
            suggestion: "write \"\(name.nearest)\", or declare it under \"lanes\"")
    }
}
