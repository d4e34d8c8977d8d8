import MarkupWriting

/// A file of the whole site in pieces, each made when it is asked for.
package struct ExportPieces: Sendable {
    package let count: Int
    package let piece: @Sendable (Int) -> [UInt8]

    /// A frame, and between its two parts as many pieces.
    init(_ frame: [UInt8], cut: Int, count: Int, _ piece: @escaping @Sendable (Int) -> [UInt8]) {
        self.count = count + 2
        self.piece = { index in
            switch index {
            case 0: Array(frame[..<cut])
            case count + 1: Array(frame[cut...])
            default: piece(index - 1)
            }
        }
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for index in 0..<count { bytes += piece(index) }
        return bytes
    }
}

extension ExportPieces {
    /// JSON with one long list, whose elements are written some at a time.
    ///
    /// - Parameters:
    ///   - frame: writes everything; where the list's value stands it calls what it is given.
    ///   - element: writes the element at an index.
    static func json(
        listOf count: Int, atOnce: Int, frame: (inout JSONWriter, _ list: (inout JSONWriter) -> Void) -> Void,
        element: @escaping @Sendable (Int, inout JSONWriter) -> Void
    ) -> ExportPieces {
        var writer = JSONWriter(pretty: false, endsLine: true)
        var cut = 0
        frame(&writer) { writer in
            cut = writer.bytes.count + 1
            writer.list(0) { _, _ in }
        }
        return ExportPieces(writer.bytes, cut: cut, count: (count + atOnce - 1) / atOnce) { piece in
            var writer = JSONWriter(pretty: false, reserving: 32 << 10)
            let first = piece * atOnce
            writer.list(min(atOnce, count - first)) { writer, place in element(first + place, &writer) }
            // Elements without the brackets around them, parted from those before.
            return (piece > 0 ? [UInt8(ascii: ",")] : []) + writer.bytes.dropFirst().dropLast()
        }
    }
}
