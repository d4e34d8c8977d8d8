import JourneyModel
import SourceDiagnostics

/// What customers expect stands beside what they find, for only the two together make a gap.
enum ExpectationCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard map.isSettled else { return }
        let journey = map.journey
        let details = journey.details
        guard details.indices.contains(where: { details[$0].expectation != nil }) else { return }
        let halves = journey.items.indices.filter { index in
            guard let place = journey.items[index].details else { return false }
            return details[place].expectation != nil && details[place].actual == nil
        }
        guard let first = halves.first else { return }
        diagnostics.append(
            .half(
                journey.items[first].text.plain, halves.count, path: map.path, map.entry.range(of: journey.items[first])
            ))
    }
}

extension Diagnostic {
    fileprivate static func half(_ text: String, _ count: Int, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .expectationWithoutActual, .advice, path: path, range: range,
            summary: "Expectation should stand beside what is found",
            explanation: count == 1
                ? "\"\(text)\" states an expectation and no experience, so no gap can be seen"
                : "\(count) state an expectation and no experience, \"\(text)\" for one, so no gap can be seen",
            suggestion: "add \"actual=\" on the same scale, or leave the expectation out")
    }
}
