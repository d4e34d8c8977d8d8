import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes the funnel of a journey: its stages side by side, each with a band as high as the share of those who began
/// and enter it, narrowing to the share that goes on.
struct FunnelFigure {
    let journey: Journey
    let scope: PageScope

    func write(_ funnel: JourneyFunnel, _ measures: JourneyMeasures, into writer: inout MarkupWriter) {
        writer.markup("<ol class=\"funnel\">")
        for (place, step) in funnel.steps.enumerated() {
            let stage = step.stage
            let next = place + 1 < funnel.steps.count ? funnel.steps[place + 1].remaining : left(step)
            let isBottleneck = measures.bottlenecks(stage: stage).contains { bottleneck in
                if case .largestLoss = bottleneck.reason { true } else { false }
            }
            writer.markup(isBottleneck ? "<li class=\"most\">" : "<li>")
            band(from: step.remaining, to: next, into: &writer)
            writer.markup("<p><a href=\"#")
            writer.text(RelativeAddress.fragment(journey.stages[stage].id))
            writer.markup("\">")
            writer.text(journey.stages[stage].name)
            writer.markup("</a></p>")
            text(step, into: &writer)
            if isBottleneck {
                writer.markup("<p>")
                writer.bottleneckMark(scope)
                writer.markup("</p>")
            }
            writer.markup("</li>")
        }
        writer.markup("</ol><p class=\"hint\">")
        writer.text(scope.words.text(.funnelHint))
        writer.markup("</p>\n")
    }

    private func left(_ step: JourneyFunnel.Step) -> ExactNumber {
        guard let loss = step.loss else { return step.remaining }
        let whole = Int128(step.remaining.millionths) * Int128((ExactNumber.hundred - loss.share).millionths)
        return ExactNumber(millionths: whole, dividedBy: Int128(ExactNumber.hundred.millionths)) ?? .zero
    }

    private func text(_ step: JourneyFunnel.Step, into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<p><b>")
        writer.text(
            words.text(
                step.isUpperBound ? .shareLeftAtMost : .shareLeft, ["share": words.amount(step.remaining, .percent)]))
        writer.markup("</b></p><p class=\"note\">")
        if let loss = step.loss {
            writer.text(words.text(.shareLost, ["share": words.amount(loss.share, .percent)]))
            if let target = loss.target {
                writer.markup(", ")
                writer.text(words.text(.targetOf, ["target": words.amount(target, .percent)]))
            }
            if loss.isStale {
                writer.markup(" · <strong>")
                writer.text(words.text(.numberStale))
                writer.markup("</strong>")
            }
        } else {
            writer.text(words.text(.lossUnknown))
        }
        writer.markup("</p>")
    }

    /// A band over the neutral line of a picture 100 high, half of it above and half below.
    private func band(from share: ExactNumber, to next: ExactNumber, into writer: inout MarkupWriter) {
        let left = DecimalText.write(share.double / 2, places: 1)
        let right = DecimalText.write(next.double / 2, places: 1)
        writer.markup("<svg viewBox=\"0 -50 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M0-")
        writer.text(left)
        writer.markup("L100-")
        writer.text(right)
        writer.markup("V")
        writer.text(right)
        writer.markup("L0 ")
        writer.text(left)
        writer.markup("Z\"/></svg>")
    }
}
