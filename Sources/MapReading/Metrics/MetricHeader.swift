import JourneyModel
import SheetReading
import SourceDiagnostics

/// What the columns of a sheet of numbers hold, and which of its forms it has.
struct MetricHeader {
    /// Where the numbers stand.
    enum Numbers {
        /// The long form: one number a row.
        case one(Int)
        /// A column for each day.
        case days([(column: Int, date: CalendarDate)])
        /// A column for each stage; nil for the journey as a whole.
        case stages([(column: Int, name: Located<String>?)])
        /// A column for each metric.
        case metrics([(column: Int, metric: MetricChoice)])
    }

    let names: [String]
    let places: [MetricColumn: Int]
    let numbers: Numbers

    /// Nil, with a complaint, when a column is missing that no number makes sense without.
    init?(
        _ sheet: LocatedSheet, _ dictionary: ReadingDictionary, metrics: MetricNames, pattern: DatePattern?,
        _ complaints: inout SheetComplaints
    ) {
        let cells = sheet.rows[0].cells
        let names = cells.map { sheet.text($0) }
        var places: [MetricColumn: Int] = [:]
        var others: [Int] = []
        for (column, name) in names.enumerated() {
            let role = dictionary.metricColumns[FoldedName(name).key]
            guard let role, role != .whole else {
                others.append(column)
                continue
            }
            if let first = places[role] {
                complaints.repeated(role, first: names[first], sheet.cells[cells.lowerBound + column])
                return nil
            }
            places[role] = column
        }
        let scan = Scan(names: names, ranges: cells.map { sheet.cells[$0] }, others: others, places: places)
        guard let numbers = scan.numbers(sheet, dictionary, metrics, pattern, &complaints) else { return nil }
        self.names = names
        self.places = places
        self.numbers = numbers
    }

    /// The columns while they are told apart.
    private struct Scan {
        let names: [String]
        let ranges: [ByteRange]
        /// Columns with a name of their own.
        let others: [Int]
        let places: [MetricColumn: Int]

        func numbers(
            _ sheet: LocatedSheet, _ dictionary: ReadingDictionary, _ metrics: MetricNames, _ pattern: DatePattern?,
            _ complaints: inout SheetComplaints
        ) -> Numbers? {
            let named = others.filter { !names[$0].isEmpty }
            if let value = places[.value] {
                guard require([.metric, .date], &complaints) else { return nil }
                complain(about: named, known: MetricColumn.allCases.map(\.rawValue), &complaints)
                return .one(value)
            }
            guard places[.date] != nil else {
                let days = named.compactMap { column -> (column: Int, date: CalendarDate)? in
                    DateText.date(sheet.bytes[ranges[column].offsets], pattern).map { (column, $0) }
                }
                guard !days.isEmpty else {
                    complaints.missing(places[.metric] == nil ? [.metric, .date, .value] : [.date, .value], ranges[0])
                    return nil
                }
                guard require([.metric], &complaints) else { return nil }
                complain(
                    about: named.filter { column in !days.contains { $0.column == column } },
                    known: MetricColumn.allCases.map(\.rawValue), &complaints)
                return .days(days)
            }
            if places[.metric] != nil {
                guard places[.stage] == nil, !named.isEmpty else {
                    complaints.missing([.value], ranges[0])
                    return nil
                }
                return .stages(
                    named.map { column in
                        let isWhole = dictionary.metricColumns[FoldedName(names[column]).key] == .whole
                        return (column, isWhole ? nil : Located(names[column], ranges[column]))
                    })
            }
            let found = named.compactMap { column -> (column: Int, metric: MetricChoice)? in
                metrics.find(names[column]).map { (column, $0) }
            }
            guard !found.isEmpty else {
                complaints.missing([.metric, .value], ranges[0])
                return nil
            }
            complain(
                about: named.filter { column in !found.contains { $0.column == column } }, known: metrics.known,
                &complaints)
            return .metrics(found)
        }

        private func require(_ columns: [MetricColumn], _ complaints: inout SheetComplaints) -> Bool {
            let missing = columns.filter { places[$0] == nil }
            if missing.isEmpty { return true }
            complaints.missing(missing, ranges[0])
            return false
        }

        private func complain(about columns: [Int], known: [String], _ complaints: inout SheetComplaints) {
            for column in columns {
                let nearest = NearestName.find(names[column], among: known)
                complaints.unknownColumn(names[column], nearest, ranges[column])
            }
        }
    }
}

extension SheetComplaints {
    fileprivate mutating func missing(_ columns: [MetricColumn], _ range: ByteRange) {
        let names = columns.map { "\"\($0.rawValue)\"" }
        let list = names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names.last!
        add(
            .missingColumn, range, "Sheet of numbers must have the columns that say what they are",
            "there is no column \(list)",
            suggestion: "begin the sheet with a row of names such as journey,stage,metric,date,value")
    }

    fileprivate mutating func repeated(_ column: MetricColumn, first: String, _ range: ByteRange) {
        add(
            .missingColumn, range, "Column must have a meaning of its own",
            "\"\(first)\" is the \(column.rawValue), too, so either could be meant",
            suggestion: "rename one of the two")
    }

    fileprivate mutating func unknownColumn(_ name: String, _ nearest: String?, _ range: ByteRange) {
        add(
            .unknownColumn, range, "Column should be one that is known",
            "\"\(name)\" is not, so nothing of it is shown",
            suggestion: nearest.map { "write \"\($0)\"" }
                ?? "known columns: " + MetricColumn.allCases.map(\.rawValue).joined(separator: ", "),
            severity: .warning)
    }
}
