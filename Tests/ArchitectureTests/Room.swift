import Foundation

/// A row of the table of rooms in docs/architecture.md.
struct Room: Sendable {
    let floor: Int
    let name: String
    /// The modules of others that only this room may import.
    let doors: [String]

    static let all: [Room] = (try? read(Repository.text("docs/architecture.md"))) ?? []
    static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

    /// Rows such as ``| 4 | `Theming` | … | `CTheme`, `Mustache` |``.
    static func read(_ document: String) -> [Room] {
        document.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 6, let floor = Int(cells[1]), let name = quoted(cells[2]).first else { return nil }
            return Room(floor: floor, name: name, doors: quoted(cells[4]))
        }
    }

    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
