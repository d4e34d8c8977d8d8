import MarkupWriting

/// Ids or addresses that are taken: unique after composing and case folding.
struct UniqueNames: Sendable {
    private var taken: Set<NameKey> = []

    /// - Parameter count: how many names are expected.
    init(count: Int = 0) { taken.reserveCapacity(count) }

    /// False when it was taken before.
    mutating func claim(_ name: String) -> Bool {
        taken.insert(UniqueNames.fold(name)).inserted
    }

    func contains(_ name: String) -> Bool {
        taken.contains(UniqueNames.fold(name))
    }

    /// `name`, or `name-2`, `name-3` … when it is taken.
    mutating func claimFree(_ name: String) -> String {
        if claim(name) { return name }
        var number = 2
        while true {
            let numbered = name + "-" + String(number)
            if claim(numbered) { return numbered }
            number += 1
        }
    }

    /// Ids of plain ASCII without capitals, nearly all there are, are their own folded form.
    private static func fold(_ name: String) -> NameKey {
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }
        return NameKey(isPlain ? name : Slug.folded(name))
    }
}
