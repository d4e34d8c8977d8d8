import JourneyModel

/// The metrics of a site by what sheets call them: ids and names of the settings, and the known ones' names in all
/// languages.
struct MetricNames: Sendable {
    private var declared: [UInt64: Int] = [:]
    private let dictionary: ReadingDictionary
    private let metrics: [MetricDraft]
    /// What may be suggested.
    let known: [String]

    init(_ metrics: [MetricDraft], _ dictionary: ReadingDictionary) {
        self.metrics = metrics
        self.dictionary = dictionary
        for (index, metric) in metrics.enumerated() {
            for name in [metric.id.value] + metric.names.map(\.text) {
                let key = FoldedName(name).key
                if declared[key] == nil { declared[key] = index }
            }
        }
        known =
            metrics.flatMap { [$0.id.value] + $0.names.map(\.text) }
            + MetricKind.allCases.filter { $0 != .own }.map(\.rawValue)
    }

    func find(_ name: String) -> MetricChoice? {
        let key = FoldedName(name).key
        if let index = declared[key] { return .declared(index) }
        guard let kind = dictionary.metrics[key] else { return nil }
        // A known metric that the settings say more about is theirs, whatever the sheet calls it.
        return metrics.firstIndex { $0.kind == kind }.map { .declared($0) } ?? .known(kind)
    }

    func id(of choice: MetricChoice) -> String {
        switch choice {
        case .known(let kind): kind.rawValue
        case .declared(let index): metrics[index].id.value
        }
    }

    func kind(of choice: MetricChoice) -> MetricKind {
        switch choice {
        case .known(let kind): kind
        case .declared(let index): metrics[index].kind
        }
    }

    func unit(of choice: MetricChoice) -> MetricUnit {
        switch choice {
        case .known(let kind): kind.usualUnit
        case .declared(let index): metrics[index].unit ?? metrics[index].kind.usualUnit
        }
    }
}

extension BusinessGoal {
    /// Finds the metric and the number that the goal names in words.
    mutating func resolve(_ names: MetricNames) {
        metricID = metric.flatMap { names.find($0) }.map { names.id(of: $0) }
        // "85 %" states a number; "85 % by spring" is a sentence.
        guard let target, let text = NumberText(Array(target.utf8)[...]) else { return }
        switch text.value {
        case .exact(let value), .either(let value, _, UInt8(ascii: ".")): number = value
        case .either: break
        }
    }
}
