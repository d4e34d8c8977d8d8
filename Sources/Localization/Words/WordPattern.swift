/// A text of the words files with places to be filled in: `Reviewed on {date}`.
///
/// A place is a brace, a name of small letters and hyphens, and a brace; any other brace is text.
struct WordPattern: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case text(String)
        case place(String)
    }

    let pieces: [Piece]

    init(_ source: String) {
        var pieces: [Piece] = []
        var text = source[...]
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            let inside = rest[rest.index(after: open)...]
            let name = inside.prefix { $0 == "-" || ("a"..."z").contains($0) }
            rest = inside
            guard !name.isEmpty, name.endIndex < inside.endIndex, inside[name.endIndex] == "}" else { continue }
            let before = text[..<open]
            if !before.isEmpty { pieces.append(.text(String(before))) }
            pieces.append(.place(String(name)))
            rest = inside[inside.index(after: name.endIndex)...]
            text = rest
        }
        if !text.isEmpty { pieces.append(.text(String(text))) }
        self.pieces = pieces
    }

    /// The names of the places, in the order of the text.
    var places: [String] {
        pieces.compactMap { piece in
            switch piece {
            case .text: nil
            case .place(let name): name
            }
        }
    }

    /// The text with every place filled in; `value` gives nil for a name it does not know.
    func filled(_ value: (String) -> String?) -> String {
        if pieces.count == 1, case .text(let text) = pieces[0] { return text }
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .place(let name):
                guard let value = value(name) else {
                    preconditionFailure("a word is shown without a value for {\(name)}")
                }
                result += value
            }
        }
        return result
    }
}
