import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// A table's header and first column, looked up in the dictionary.
struct TableFacts {
    struct Cell {
        /// Index of the cell's block; nil where a row is too short.
        let block: Int?
        let text: String
        let folded: FoldedName
        let meaning: LaneMeaning?
        let roles: NameRoles
        /// A word for a person stands in the name: "User goal".
        let namesSomebody: Bool
    }

    let block: Int
    let columns: Int
    /// The header's cells.
    let header: [Cell]
    /// Blocks of the rows below the header.
    let rows: [Int]
    /// The first cell of each row.
    let firstColumn: [Cell]

    init(_ reading: FileReading, block: Int, columns: Int) {
        self.block = block
        self.columns = columns
        let all = reading.children(of: block)
        var header = all.first.map { reading.children(of: $0).map { TableFacts.cell($0, reading) } } ?? []
        var rows = all.dropFirst()
        // A header without words: the first row is what the author meant, if it reads like one.
        if columns >= 3, header.allSatisfy(\.text.isEmpty), let first = rows.first {
            let names = reading.children(of: first).map { TableFacts.cell($0, reading) }
            if TableFacts.readsLikeHeader(names) {
                header = names
                rows = rows.dropFirst()
            }
        }
        self.header = header
        self.rows = Array(rows)
        firstColumn = self.rows.map { row in
            guard let first = reading.children(of: row).first else {
                return Cell(
                    block: nil, text: "", folded: FoldedName(""), meaning: nil, roles: [], namesSomebody: false)
            }
            return TableFacts.cell(first, reading)
        }
    }

    private static func cell(_ block: Int, _ reading: FileReading) -> Cell {
        var passage = reading.passage(reading.blocks[block].inlines)
        _ = passage.takeAttributes()
        let text = LabelText.trimmed(passage.plain)
        let folded = FoldedName(text)
        let meaning = reading.dictionary.lane(folded)
        let namesSomebody =
            meaning != nil && folded.words.count > 1
            && folded.words.indices.contains { reading.dictionary.roles(folded, $0..<$0 + 1).contains(.persona) }
        return Cell(
            block: block, text: text, folded: folded, meaning: meaning, roles: reading.dictionary.roles(folded),
            namesSomebody: namesSomebody)
    }

    /// Several lanes, or a word for stages or lanes and then names of something.
    private static func readsLikeHeader(_ cells: [Cell]) -> Bool {
        guard let first = cells.first, cells.dropFirst().contains(where: { !$0.folded.isEmpty }) else { return false }
        if cells.count(where: { $0.meaning != nil }) >= 2 { return true }
        return first.folded.isEmpty && cells.dropFirst().allSatisfy { $0.meaning == nil && !$0.folded.isEmpty }
            || !first.roles.isDisjoint(with: [.stage, .laneColumn]) && first.meaning == nil
    }

    /// Two columns, lanes in the first.
    var isLaneAndContent: Bool {
        guard columns == 2, header.count == 2 else { return false }
        var evidence = LaneEvidence()
        for row in laneRows { if let meaning = row.meaning { evidence.add(meaning) } }
        // "Описание", "Content" head a column of content and are also loose words for a lane.
        let isContent = header[1].meaning.map { $0.isLoose && header[1].roles.contains(.contentColumn) } ?? true
        guard isContent, header[0].roles.isDisjoint(with: [.stage, .step, .time]) else { return false }
        if evidence.count >= 2, !evidence.strong.isEmpty { return true }
        // "Aspect | Details" says itself what it is.
        let isHeaded = header[0].folded.isEmpty || header[0].roles.contains(.laneColumn)
        return isHeaded && header[1].roles.contains(.contentColumn) && !evidence.strong.isEmpty
    }

    /// The rows that name lanes; the header is one of them when it names a lane itself.
    var laneRows: [Cell] { headerIsRow ? [header[0]] + firstColumn : firstColumn }

    var headerIsRow: Bool { header.count == 2 && header[0].meaning != nil && !header[1].roles.contains(.contentColumn) }
}

/// How a table tells a map.
enum TableShape {
    /// A row for each stage: what each column holds.
    case stagesDown([ColumnUse])
    /// A column for each stage, lanes in the first column.
    case stagesAcross

    enum ColumnUse: Equatable {
        case stage
        case step
        /// Numbers the rows and says nothing else.
        case number
        case lane(LaneMeaning)
    }
}

extension TableFacts {
    /// The shape of the map that the table tells; nil when it is an ordinary table.
    ///
    /// Two journey lanes in the header or in the first column make a map; a column called "Stage" beside one called
    /// "Action" does not, for plans and price lists have those too.
    ///
    /// - Parameter saysJourney: The headings above, the line before or the file itself say that a journey is told.
    func shape(saysJourney: Bool, _ reading: FileReading) -> TableShape? {
        guard header.count >= 2, !rows.isEmpty else { return nil }
        if let uses = stagesDown(saysJourney: saysJourney, reading) { return .stagesDown(uses) }
        if isAcross(saysJourney: saysJourney) { return .stagesAcross }
        return nil
    }

    private func stagesDown(saysJourney: Bool, _ reading: FileReading) -> [TableShape.ColumnUse]? {
        guard header.count >= 3 || saysJourney else { return nil }
        let first = header[0]
        let leads: NameRoles = [.stage, .step, .time, .number]
        let isBlank = first.folded.isEmpty
        let hasLead = isBlank || !first.roles.isDisjoint(with: leads)
        // A table of people is none, unless it goes through the stages of each.
        if first.roles.contains(.persona), first.roles.isDisjoint(with: [.stage, .step]),
            !header.dropFirst().prefix(2).contains(where: { $0.roles.contains(.stage) && $0.meaning == nil })
        {
            return nil
        }
        var uses: [TableShape.ColumnUse?] = Array(repeating: nil, count: header.count)
        var stage: Int?
        var step: Int?
        for (index, cell) in header.enumerated() {
            // "Момент" leads as a first column and is a lane elsewhere.
            let mayLead = index == 0 || cell.meaning == nil && index <= 2
            guard mayLead else { continue }
            if stage == nil, cell.roles.contains(.stage) {
                stage = index
            } else if step == nil, cell.roles.contains(.step) {
                step = index
            } else if stage == nil, cell.roles.contains(.time), cell.meaning == nil || index == 0 {
                stage = index
            } else if cell.roles.contains(.number) || index == 0 && isBlank {
                uses[index] = .number
            }
        }
        var evidence = LaneEvidence()
        for (index, cell) in header.enumerated() where index != stage && index != step && uses[index] == nil {
            if index == 0, !hasLead { continue }
            if let meaning = cell.meaning { evidence.add(meaning) }
        }
        guard isMap(evidence, hasLead: hasLead, saysJourney: saysJourney) else { return nil }
        // "Time" leads where times follow; over anything else the lanes alone must tell the map.
        if let stage, !header[stage].roles.contains(.stage), evidence.strong.count < 2,
            !holdsTimes(stage, reading)
        {
            return nil
        }
        if stage == nil, step == nil {
            // The first column names the stages, whatever it is called, unless it only counts them.
            stage = uses[0] == .number && header.count > 1 && holdsNumbers(0, reading) ? nil : 0
            uses[0] = stage == nil ? .number : nil
        }
        if let number = step, stage != nil, holdsNumbers(number, reading) {
            uses[number] = .number
            step = nil
        }
        // A map that has only steps shows them as its stages.
        if stage == nil, let only = step {
            stage = only
            step = nil
        }
        if stage == nil {
            // Only numbers: they are the names.
            stage = 0
            uses[0] = nil
        }
        return header.indices.map { index in
            if index == stage { return .stage }
            if index == step { return .step }
            return uses[index] ?? .lane(header[index].meaning ?? LaneMeaning(kind: .custom))
        }
    }

    private func isMap(_ evidence: LaneEvidence, hasLead: Bool, saysJourney: Bool) -> Bool {
        if saysJourney {
            if hasLead { return evidence.count >= 2 || evidence.core >= 1 }
            // "Screen | Goal | Idea" goes through the screens, not through a journey.
            return evidence.strong.count >= 2 && (header[0].meaning == nil || evidence.core >= 1)
        }
        if hasLead {
            // Plans have goals, tasks, opportunities and risks as well: something must be told of people.
            let isTelling = !evidence.strong.subtracting([.actions, .needs, .opportunities, .barriers, .channels])
                .isEmpty
            if !isTelling { return tellsOfPeople && evidence.strong.count >= 2 }
            return evidence.strong.count >= 2 || evidence.count >= 3
        }
        return evidence.strong.count >= 3 && evidence.core >= 1
    }

    /// A header such as "User goal" or "Действия клиента": a lane's name with a word for somebody whose journey it is.
    private var tellsOfPeople: Bool {
        header.contains { cell in
            guard let meaning = cell.meaning, !meaning.isLoose else { return false }
            return cell.namesSomebody
        }
    }

    private func isAcross(saysJourney: Bool) -> Bool {
        guard columns >= 3 else { return false }
        var evidence = LaneEvidence()
        for cell in firstColumn { if let meaning = cell.meaning { evidence.add(meaning) } }
        let named = header.dropFirst().filter { $0.meaning != nil && $0.meaning?.isLoose == false }
        guard named.count < 2 else { return false }
        // "Lane | Symbol | Meaning" explains the lanes of maps and is none.
        if header.dropFirst().allSatisfy({ $0.roles.contains(.contentColumn) && $0.meaning?.isLoose != false }) {
            return false
        }
        return evidence.strong.count >= 2 || saysJourney && evidence.count >= 2 && !evidence.isEmpty
    }

    /// Whether half of a column's cells or more tell times: figures, or words such as "morning".
    private func holdsTimes(_ column: Int, _ reading: FileReading) -> Bool {
        let times = rows.count { row in
            let cells = reading.children(of: row)
            guard column < cells.count else { return false }
            let name = FoldedName(reading.plain(cells[column]))
            return name.words.indices.contains {
                name.bytes[name.words[$0]].contains { (0x30...0x39).contains($0) }
                    || reading.dictionary.roles(name, $0..<$0 + 1).contains(.timeUnit)
            }
        }
        return times * 2 >= rows.count
    }

    /// Whether a column's cells are numbers, such as "1" and "2.1".
    private func holdsNumbers(_ column: Int, _ reading: FileReading) -> Bool {
        rows.allSatisfy { row in
            let cells = reading.children(of: row)
            guard column < cells.count else { return true }
            return Decoration.isAll(reading.plain(cells[column]))
        }
    }
}
