/// One `import` in `Sources`.
struct Import: Sendable {
    let room: String
    let module: String
    let path: String

    static let all: [Import] = Repository.sources.flatMap { file in
        file.lines.compactMap { line in
            module(of: line).map { Import(room: file.target, module: $0, path: file.path) }
        }
    }

    private static let attributes: Set<Substring> = ["package", "internal", "private", "fileprivate", "public"]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]

    /// The module that a line imports: `@testable import A`, `import struct A.B`.
    private static func module(of line: Substring) -> String? {
        let words = line.split { $0 == " " || $0 == "\t" }
        guard let index = words.firstIndex(of: "import"),
            words[..<index].allSatisfy({ $0.hasPrefix("@") || attributes.contains($0) }),
            let name = words[(index + 1)...].first(where: { !kinds.contains($0) })
        else { return nil }
        return String(name.prefix { $0 != "." })
    }
}
