import JourneyModel
import SourceDiagnostics

/// The wording of what can be wrong with a single cell of a sheet of numbers.
extension SheetComplaints {
    mutating func noNumber(_ text: String, _ place: CellPlace, _ range: ByteRange) {
        add(
            .invalidCell, range, "Cell of a number must hold one number and nothing else",
            "\(place.words) holds \"\(text)\"",
            suggestion: "write it like 12000, 3.5 or 42 %; units have a column of their own")
    }

    mutating func uncertainNumber(_ number: NumberText, _ text: String, _ place: CellPlace, _ range: ByteRange) {
        switch number.value {
        case .either(let decimal, let grouped, _):
            add(
                .invalidCell, range, "Number must leave no doubt about its decimals",
                "\"\(text)\" in \(place.words) can be \(decimal.plain) or \(grouped.plain),"
                    + " and no other number of the sheet tells",
                suggestion: "state \"decimal-sign\" in journeybook.yaml")
        case .exact:
            add(
                .invalidCell, range, "Number must be written as the settings say",
                "\"\(text)\" in \(place.words) has another decimal sign than \"decimal-sign\" states")
        }
    }

    mutating func strayPercent(_ text: String, _ unit: MetricUnit, _ place: CellPlace, _ range: ByteRange) {
        add(
            .invalidCell, range, "Percent sign must belong to a metric that is counted in percent",
            "\"\(text)\" in \(place.words) has one, but the unit is \(unit.word ?? "not stated")",
            suggestion: "state the unit in a column \"unit\" or in the settings, or take the sign away")
    }

    mutating func outOfBounds(
        _ text: String, _ bounds: ClosedRange<ExactNumber>, _ place: CellPlace, _ range: ByteRange
    ) {
        let isOpen = bounds.upperBound.millionths >= ExactNumber.limit
        add(
            .invalidCell, range, "Number must be one that the metric can have",
            "\"\(text)\" in \(place.words) is not "
                + (isOpen
                    ? "\(bounds.lowerBound.plain) or more"
                    : "between \(bounds.lowerBound.plain) and \(bounds.upperBound.plain)"))
    }

    mutating func emptyCell(_ column: MetricColumn, _ place: CellPlace, _ range: ByteRange) {
        add(
            .invalidCell, range, "Row must say what its number is",
            "\(place.words) is empty, so the row has no \(column.rawValue)",
            suggestion: "fill it in, or remove the row")
    }

    mutating func noDate(_ text: String, _ place: CellPlace, _ range: ByteRange) {
        add(
            .invalidCell, range, "Date must be a day of the calendar in a form that is known",
            "\(place.words) holds \"\(text)\"",
            suggestion: "write 2026-10-01, or state the form in journeybook.yaml, such as date-format: dd.mm.yyyy")
    }

    mutating func noCount(_ text: String, _ place: CellPlace, _ range: ByteRange) {
        add(
            .invalidCell, range, "Sample must be a whole number", "\(place.words) holds \"\(text)\"",
            suggestion: "write how many were asked or counted")
    }

    mutating func unsuitedUnit(_ text: String, _ kind: MetricKind, _ place: CellPlace, _ range: ByteRange) {
        add(
            .invalidCell, range, "Unit must be one that the metric can have",
            "\"\(text)\" in \(place.words) does not suit \(kind.rawValue)", suggestion: "write \(kind.unitsInWords)")
    }

    mutating func cellBeyondHeader(_ place: CellPlace, _ range: ByteRange) {
        add(
            .invalidCell, range, "Cell must stand in a column with a name",
            "\(place.words) has none, so the row is not read",
            suggestion: "put a number with a comma into quotation marks, or name the column")
    }

    mutating func unknownMetric(_ name: Located<String>, _ known: [String], _ place: CellPlace) {
        let nearest = NearestName.find(name.value, among: known)
        add(
            .unknownMetric, name.range, "Metric must be a known one or one of the settings",
            "\"\(name.value)\" in \(place.words) is neither, so its numbers are not shown",
            suggestion: nearest.map { "write \"\($0)\"" }
                ?? "list it under \"metrics\" in journeybook.yaml, or write one of "
                + MetricKind.allCases.filter { $0 != .own }.map(\.rawValue).joined(separator: ", "))
    }

    mutating func unlikelyShare(_ place: CellPlace, _ range: ByteRange) {
        add(
            .unlikelyShare, range, "Percentages should not all lie below one",
            "\(place.words) begins numbers of which none is above 1 %, as if they were parts of one",
            suggestion: "state the unit \"share\" in a column \"unit\", or write the percent sign", severity: .warning)
    }
}
