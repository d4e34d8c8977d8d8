import JourneyModel

/// A fact that two versions of something state differently: an owner, a severity, a list of goals.
package struct FactChange: Sendable, Hashable {
    /// The key under which authors write it: `owner`, `review-every`, `severity`.
    package let name: String
    /// What the earlier version says, a text for each value; empty when it says nothing.
    package let before: [String]
    package let after: [String]

    package init(name: String, before: [String], after: [String]) {
        self.name = name
        self.before = before
        self.after = after
    }

    /// Values that are gone, in their order.
    package var removed: [String] { FactChange.rest(of: before, without: after) }
    /// Values that are new, in their order.
    package var added: [String] { FactChange.rest(of: after, without: before) }

    /// Compares facts told in the same order.
    static func all(_ before: [Fact], _ after: [Fact]) -> [FactChange] {
        let changes = zip(before, after).compactMap { old, new in
            old.values == new.values ? nil : FactChange(name: new.name, before: old.values, after: new.values)
        }
        // What is emphasised in other words is another thing, and those have been told.
        let names = Set(changes.map(\.name))
        return changes.filter {
            !$0.name.hasSuffix(emphasis) || !names.contains(String($0.name.dropLast(emphasis.count)))
        }
    }

    /// Ends the name of the fact that tells what a text emphasises: `text, emphasis`.
    static let emphasis = ", emphasis"

    /// A value that stands twice must be taken away twice.
    private static func rest(of values: [String], without others: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for other in others { counts[other, default: 0] += 1 }
        return values.filter { value in
            guard let count = counts[value], count > 0 else { return true }
            counts[value] = count - 1
            return false
        }
    }
}

extension [FactChange] {
    /// The address that something had, when nothing stands there or leads on from there.
    func lostAddress(taken: Set<String>) -> String? {
        first { $0.name == "address" }?.before.first.flatMap { taken.contains($0) ? nil : $0 }
    }
}

/// What one version says of something, as texts.
struct Fact {
    let name: String
    let values: [String]

    init(_ name: String, _ values: [String]) {
        self.name = name
        self.values = values
    }

    init(_ name: String, _ value: String?) {
        self.init(name, value.map { [$0] } ?? [])
    }

    init(_ name: String, _ value: Int?) {
        self.init(name, value.map { String($0) })
    }

    init(_ name: String, _ score: ExperienceScore?) {
        self.init(name, score.map(ScoreText.write))
    }
}
