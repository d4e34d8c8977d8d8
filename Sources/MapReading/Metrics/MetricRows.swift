import JourneyModel
import SheetReading
import SourceDiagnostics

/// The rows of a sheet below its header, read one by one.
struct MetricRows {
    private let sheet: LocatedSheet
    private let header: MetricHeader
    private let dictionary: ReadingDictionary
    private let metrics: MetricNames
    private let pattern: DatePattern?
    private var marks: NumberMarks
    var complaints: SheetComplaints

    private(set) var names: [Located<String>] = []
    private(set) var rows: [MetricSheetDraft.Row] = []
    private var nameIndex: [UInt64: Int] = [:]
    private var choices: [Int: MetricChoice?] = [:]
    private var units: [Int: UnitText] = [:]
    /// Numbers without a sign that could be parts of one, by metric: the first one's place, nil once a number above
    /// one has shown that they are percentages.
    private var shares: [MetricChoice: (range: ByteRange, place: CellPlace)?] = [:]

    init(
        sheet: LocatedSheet, header: MetricHeader, dictionary: ReadingDictionary, metrics: MetricNames,
        pattern: DatePattern?, marks: NumberMarks, complaints: SheetComplaints
    ) {
        self.sheet = sheet
        self.header = header
        self.dictionary = dictionary
        self.metrics = metrics
        self.pattern = pattern
        self.marks = marks
        self.complaints = complaints
    }

    /// - Parameter fileName: the journey where no column names it.
    mutating func read(fileName: String) {
        takeMarks()
        rows.reserveCapacity(sheet.rows.count)
        let journey = header.places[.journey] == nil ? name(fileName, ByteRange(at: 0)) : nil
        for row in sheet.rows.dropFirst() { read(row, journey: journey) }
        for (_, first) in shares.sorted(by: { ($0.value?.range.start ?? 0) < ($1.value?.range.start ?? 0) }) {
            if let first { complaints.unlikelyShare(first.place, first.range) }
        }
    }

    /// The columns with numbers.
    private var numberColumns: [Int] {
        switch header.numbers {
        case .one(let column): [column]
        case .days(let columns): columns.map(\.column)
        case .stages(let columns): columns.map(\.column)
        case .metrics(let columns): columns.map(\.column)
        }
    }

    /// Learns from the numbers that leave nothing open how the others are meant.
    private mutating func takeMarks() {
        let columns = numberColumns + [header.places[.target]].compactMap { $0 }
        for row in sheet.rows.dropFirst() {
            for column in columns where column < row.cells.count {
                let range = sheet.cells[row.cells.lowerBound + column]
                if let number = NumberText(sheet.bytes[range.offsets]) { marks.take(number) }
            }
        }
    }

    private func place(_ row: LocatedSheet.Row, _ column: Int) -> CellPlace {
        CellPlace(row: row.number, column: column + 1, name: column < header.names.count ? header.names[column] : "")
    }

    /// The cell of a column; nil when the row does not reach so far or the cell says nothing.
    private func cell(_ row: LocatedSheet.Row, _ column: Int?) -> Int? {
        guard let column, column < row.cells.count else { return nil }
        let cell = row.cells.lowerBound + column
        let range = sheet.cells[cell]
        guard !range.isEmpty else { return nil }
        // "—", "n/a" and the like say nothing; a digit always does.
        let isShort = range.count <= 12 && !sheet.bytes[range.offsets].contains { (0x30...0x39).contains($0) }
        if isShort {
            let name = FoldedName(sheet.text(cell))
            if name.isEmpty || dictionary.roles(name).contains(.empty) { return nil }
        }
        return cell
    }

    private mutating func read(_ row: LocatedSheet.Row, journey: Int?) {
        for column in 0..<row.cells.count where column >= header.names.count || header.names[column].isEmpty {
            guard let cell = cell(row, column) else { continue }
            return complaints.cellBeyondHeader(place(row, column), sheet.cells[cell])
        }
        var line = MetricLine()
        line.journey = journey ?? name(row, .journey)
        line.stage = name(row, .stage)
        line.segment = name(row, .segment)
        line.persona = name(row, .persona)
        line.source = name(row, .source)
        if header.places[.journey] != nil, line.journey == nil { return missing(row, .journey) }
        if header.places[.metric] != nil {
            guard let metric = metric(row) else { return }
            line.metric = metric
        }
        if header.places[.date] != nil {
            guard let date = date(row) else { return }
            line.date = date
        }
        if let cell = cell(row, header.places[.unit]) {
            line.unit = cell
        }
        guard let sample = sample(row) else { return }
        line.sample = sample
        switch header.numbers {
        case .one(let column):
            guard cell(row, column) != nil else { return missing(row, .value) }
            add(line, row, column)
        case .days(let columns):
            for (column, date) in columns {
                line.date = date
                add(line, row, column)
            }
        case .stages(let columns):
            for (column, stage) in columns {
                line.stage = stage.map { name($0.value, $0.range) }
                add(line, row, column)
            }
        case .metrics(let columns):
            for (column, metric) in columns {
                line.metric = metric
                add(line, row, column)
            }
        }
    }

    /// Adds the number of a cell, if there is one and it makes sense.
    private mutating func add(_ line: MetricLine, _ row: LocatedSheet.Row, _ column: Int) {
        guard let cell = cell(row, column), let metric = line.metric, let date = line.date else { return }
        let place = place(row, column)
        guard let unit = unit(line.unit, of: metric, row) else { return }
        guard let value = number(cell, unit, of: metric, place) else { return }
        var target: ExactNumber?
        if let targetColumn = header.places[.target], let cell = self.cell(row, targetColumn) {
            target = number(cell, unit, of: metric, self.place(row, targetColumn))
            if target == nil { return }
        }
        rows.append(
            MetricSheetDraft.Row(
                journey: line.journey, stage: line.stage, segment: line.segment, persona: line.persona,
                source: line.source, metric: metric, unit: unit.unit, date: date, value: value, target: target,
                sample: line.sample, range: sheet.cells[cell], place: (place.row, place.column)))
    }

    private mutating func number(
        _ cell: Int, _ unit: UnitText, of metric: MetricChoice, _ place: CellPlace
    ) -> ExactNumber? {
        let range = sheet.cells[cell]
        guard let text = NumberText(sheet.bytes[range.offsets]) else {
            complaints.noNumber(sheet.text(cell), place, range)
            return nil
        }
        guard var value = marks.value(of: text) else {
            complaints.uncertainNumber(text, sheet.text(cell), place, range)
            return nil
        }
        if text.isPercent, unit.unit != .percent {
            complaints.strayPercent(sheet.text(cell), unit.unit, place, range)
            return nil
        }
        if unit.isShare, !text.isPercent {
            guard let scaled = ExactNumber(millionths: Int128(value.millionths) * 100, dividedBy: 1) else { return nil }
            value = scaled
        }
        if let bounds = unit.unit.bounds, !bounds.contains(value) {
            complaints.outOfBounds(sheet.text(cell), bounds, place, range)
            return nil
        }
        if unit.unit == .percent, !unit.isShare, !text.isPercent { noteShare(value, of: metric, place, range) }
        return value
    }

    /// Remembers percentages that are all at most one: somebody may have meant parts of one.
    private mutating func noteShare(
        _ value: ExactNumber, of metric: MetricChoice, _ place: CellPlace, _ range: ByteRange
    ) {
        if value > ExactNumber(1) {
            shares[metric] = .some(nil)
        } else if value > .zero, value < ExactNumber(1), shares[metric] == nil {
            shares[metric] = (range, place)
        }
    }
}

/// What the numbers of a row have in common.
private struct MetricLine {
    var journey: Int?
    var stage: Int?
    var segment: Int?
    var persona: Int?
    var source: Int?
    var metric: MetricChoice?
    var date: CalendarDate?
    /// The cell that names the unit.
    var unit: Int?
    var sample: Int?
}

extension MetricRows {
    private mutating func name(_ row: LocatedSheet.Row, _ column: MetricColumn) -> Int? {
        guard let cell = cell(row, header.places[column]) else { return nil }
        let range = sheet.cells[cell]
        let key = NameKey.hash(sheet.bytes[range.offsets])
        if let known = nameIndex[key] { return known }
        return name(sheet.text(cell), range, key: key)
    }

    /// The index of a name, which keeps its first place.
    private mutating func name(_ text: String, _ range: ByteRange) -> Int {
        let key = NameKey.hash(Array(text.utf8)[...])
        return nameIndex[key] ?? name(text, range, key: key)
    }

    private mutating func name(_ text: String, _ range: ByteRange, key: UInt64) -> Int {
        names.append(Located(text, range))
        nameIndex[key] = names.count - 1
        return names.count - 1
    }

    private mutating func missing(_ row: LocatedSheet.Row, _ column: MetricColumn) {
        let index = header.places[column] ?? 0
        let cell = row.cells.lowerBound + min(index, row.cells.count - 1)
        complaints.emptyCell(column, place(row, index), sheet.cells[cell])
    }

    private mutating func metric(_ row: LocatedSheet.Row) -> MetricChoice? {
        guard let name = name(row, .metric), let column = header.places[.metric] else {
            missing(row, .metric)
            return nil
        }
        if let known = choices[name] { return known }
        let found = metrics.find(names[name].value)
        choices[name] = .some(found)
        if found == nil { complaints.unknownMetric(names[name], metrics.known, place(row, column)) }
        return found
    }

    private mutating func date(_ row: LocatedSheet.Row) -> CalendarDate? {
        guard let column = header.places[.date], let cell = cell(row, column) else {
            missing(row, .date)
            return nil
        }
        let range = sheet.cells[cell]
        if let date = DateText.date(sheet.bytes[range.offsets], pattern) { return date }
        complaints.noDate(sheet.text(cell), place(row, column), range)
        return nil
    }

    /// Nil, with a complaint, when the cell holds no whole number.
    private mutating func sample(_ row: LocatedSheet.Row) -> Int?? {
        guard let column = header.places[.sample], let cell = cell(row, column) else { return .some(nil) }
        let range = sheet.cells[cell]
        if let text = NumberText(sheet.bytes[range.offsets]), !text.isPercent {
            // Nobody asks 1.234 people.
            let value: ExactNumber =
                switch text.value {
                case .exact(let value), .either(_, let value, _): value
                }
            if value >= .zero, value.millionths % ExactNumber.one == 0 {
                return .some(Int(value.millionths / ExactNumber.one))
            }
        }
        complaints.noCount(sheet.text(cell), place(row, column), range)
        return nil
    }

    /// What a row's numbers count; nil, with a complaint, when the metric cannot count that.
    private mutating func unit(_ cell: Int?, of metric: MetricChoice, _ row: LocatedSheet.Row) -> UnitText? {
        guard let cell else { return UnitText(metrics.unit(of: metric)) }
        let range = sheet.cells[cell]
        let key = Int(truncatingIfNeeded: NameKey.hash(sheet.bytes[range.offsets]))
        let unit = units[key] ?? UnitText(sheet.text(cell), dictionary)
        units[key] = unit
        let kind = metrics.kind(of: metric)
        guard kind.takes(unit.unit) else {
            complaints.unsuitedUnit(sheet.text(cell), kind, place(row, header.places[.unit] ?? 0), range)
            return nil
        }
        return unit
    }
}
