import MarkupWriting

extension FilePieces {
    /// A frame, and between its two parts as many pieces.
    init(_ frame: [UInt8], cut: Int, count: Int, _ piece: @escaping @Sendable (Int) -> [UInt8]) {
        self.init(count: count + 2) { index in
            switch index {
            case 0: Array(frame[..<cut])
            case count + 1: Array(frame[cut...])
            default: piece(index - 1)
            }
        }
    }

    /// JSON with one long list, whose elements are written some at a time.
    ///
    /// - Parameters:
    ///   - frame: writes everything; where the list's value stands it calls what it is given.
    ///   - element: writes the element at an index.
    static func json(
        listOf count: Int, atOnce: Int, frame: (inout JSONWriter, _ list: (inout JSONWriter) -> Void) -> Void,
        element: @escaping @Sendable (Int, inout JSONWriter) -> Void
    ) -> FilePieces {
        var writer = JSONWriter(pretty: false, endsLine: true)
        var cut = 0
        frame(&writer) { writer in
            cut = writer.count + 1
            writer.array([Int]()) { _, _ in }
        }
        return FilePieces(writer.bytes, cut: cut, count: (count + atOnce - 1) / atOnce) { piece in
            var writer = JSONWriter(pretty: false, reserving: 32 << 10)
            let first = piece * atOnce
            writer.array(first..<min(first + atOnce, count)) { element($1, &$0) }
            // Elements without the brackets around them, parted from those before.
            return (piece > 0 ? [UInt8(ascii: ",")] : []) + writer.bytes.dropFirst().dropLast()
        }
    }
}
