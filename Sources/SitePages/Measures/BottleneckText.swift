import AtlasAnalysis
import JourneyModel
import Localization

/// Why a stage is a bottleneck, as a sentence with the numbers that made it one.
struct BottleneckText {
    let words: Vocabulary
    let measures: Measures

    func sentence(_ bottleneck: Bottleneck) -> String {
        switch bottleneck.reason {
        case .largestLoss(let loss):
            return with(
                loss.target, .percent, isStale: loss.isStale,
                words.text(.losesMost, ["share": words.amount(loss.share, .percent)]))
        case .longestWait(let standing):
            let unit = measures.series[standing.series].unit
            return with(
                standing.latest.target, unit, isStale: standing.isStale,
                words.text(.waitsLongest, ["value": words.amount(standing.latest.value, unit)]))
        case .lowestSatisfaction(let standing):
            let series = measures.series[standing.series]
            return with(
                standing.latest.target, series.unit, isStale: standing.isStale,
                words.text(
                    .pleasesLeast,
                    [
                        "metric": words.name(of: measures.metric(of: series)),
                        "value": words.amount(standing.latest.value, series.unit),
                    ]))
        }
    }

    /// The sentence with its target and, when the number is old, with a word about that.
    private func with(_ target: ExactNumber?, _ unit: MetricUnit, isStale: Bool, _ sentence: String) -> String {
        var notes: [String] = []
        if let target { notes.append(words.text(.targetOf, ["target": words.amount(target, unit)])) }
        if isStale { notes.append(words.text(.numberStale)) }
        return notes.isEmpty ? sentence : sentence + " (" + notes.joined(separator: ", ") + ")"
    }
}
