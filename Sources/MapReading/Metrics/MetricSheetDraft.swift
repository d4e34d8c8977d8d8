import JourneyModel
import SourceDiagnostics

/// What one sheet of numbers says; journeys, stages and personas are still names.
package struct MetricSheetDraft: Sendable {
    package struct Row: Sendable {
        /// Indices in `names`; nil where the row says nothing of it.
        package var journey: Int?
        package var stage: Int?
        package var segment: Int?
        package var persona: Int?
        package var source: Int?
        package var metric: MetricChoice
        package var unit: MetricUnit
        package var date: CalendarDate
        package var value: ExactNumber
        package var target: ExactNumber?
        package var sample: Int?
        /// The number's bytes.
        package var range: ByteRange
        /// The number's place, counted from 1.
        package var place: (row: Int, column: Int)
    }

    package let path: String
    /// Names as written, each once, at its first place.
    package let names: [Located<String>]
    /// In the order of the file.
    package let rows: [Row]
    package let diagnostics: [Diagnostic]

    package init(path: String, names: [Located<String>], rows: [Row], diagnostics: [Diagnostic]) {
        self.path = path
        self.names = names
        self.rows = rows
        self.diagnostics = diagnostics
    }
}

/// A metric by where it is described.
package enum MetricChoice: Sendable, Hashable {
    case known(MetricKind)
    /// Index in the metrics of the settings.
    case declared(Int)
}

/// A metric of the settings.
package struct MetricDraft: Sendable {
    package var id: Located<String>
    package var names: [LocalizedName]
    /// One of the known metrics when the id is its name.
    package var kind: MetricKind
    package var unit: MetricUnit?
    package var direction: MetricDirection?
    package var target: ExactNumber?
    package var freshFor: CalendarPeriod?

    package init(id: Located<String>, names: [LocalizedName] = []) {
        self.id = id
        self.names = names
        kind = MetricKind(rawValue: id.value) ?? .own
    }
}

/// What a column of a sheet of numbers holds.
enum MetricColumn: String, Sendable, Hashable, CaseIterable {
    case journey, stage, metric, date, value, target, unit, segment, persona, sample, source
    /// In the wide form: numbers of the journey as a whole.
    case whole
}
