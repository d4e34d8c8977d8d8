import MarkupWriting

extension FilePieces {
    /// A frame, and between its two parts as many pieces.
    init(
        _ frame: [UInt8], cut: Int, count: Int, _ piece: @escaping @Sendable (Int) -> [UInt8],
        file: @escaping @Sendable (Int) -> String? = { _ in nil }
    ) {
        self.init(count: count + 2) { index in
            switch index {
            case 0: Array(frame[..<cut])
            case count + 1: Array(frame[cut...])
            default: piece(index - 1)
            }
        } file: { index in
            index > 0 && index <= count ? file(index - 1) : nil
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
        let (frame, cut) = cutFrame(frame)
        return FilePieces(frame, cut: cut, count: (count + atOnce - 1) / atOnce) { piece in
            var writer = JSONWriter(pretty: false, reserving: 32 << 10)
            let first = piece * atOnce
            writer.array(first..<min(first + atOnce, count)) { element($1, &$0) }
            // Elements without the brackets around them, parted from those before.
            return (piece > 0 ? [UInt8(ascii: ",")] : []) + writer.bytes.dropFirst().dropLast()
        }
    }

    /// JSON with one long list, whose elements are files as well; commas are pieces of their own.
    ///
    /// - Parameters:
    ///   - frame: writes everything; where the list's value stands it calls what it is given.
    ///   - file: where the element at an index lies.
    ///   - element: the same as that file holds.
    static func json(
        listOf count: Int, frame: (inout JSONWriter, _ list: (inout JSONWriter) -> Void) -> Void,
        file: @escaping @Sendable (Int) -> String, element: @escaping @Sendable (Int) -> [UInt8]
    ) -> FilePieces {
        let (frame, cut) = cutFrame(frame)
        return FilePieces(frame, cut: cut, count: max(0, 2 * count - 1)) { piece in
            piece % 2 == 0 ? element(piece / 2) : [UInt8(ascii: ",")]
        } file: { piece in
            piece % 2 == 0 ? file(piece / 2) : nil
        }
    }

    private static func cutFrame(
        _ frame: (inout JSONWriter, _ list: (inout JSONWriter) -> Void) -> Void
    ) -> (bytes: [UInt8], cut: Int) {
        var writer = JSONWriter(pretty: false, endsLine: true)
        var cut = 0
        frame(&writer) { writer in
            cut = writer.count + 1
            writer.array([Int]()) { _, _ in }
        }
        return (writer.bytes, cut)
    }
}
