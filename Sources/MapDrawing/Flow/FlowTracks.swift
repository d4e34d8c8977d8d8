/// Keeps arrows beside each other that go the same way: each gutter and each channel has a few tracks.
struct FlowTracks {
    /// A straight piece that has been given its track.
    private struct Piece {
        let way: Int
        let offset: Double
        let from: Double
        let to: Double
        /// The items between which the arrow leads; arrows that share one of them may share a track.
        let source: Int
        let target: Int
    }

    private var pieces: [Piece] = []
    private let offsets: [Double]

    /// - Parameter offsets: of the tracks from the middle of a way, the best first, in pixels.
    init(offsets: [Double]) { self.offsets = offsets }

    /// The offset of the first track that is free along a piece of a way; of the last one when none is.
    mutating func offset(way: Int, from one: Double, to other: Double, source: Int, target: Int) -> Double {
        let (from, to) = (min(one, other), max(one, other))
        let found = offsets.first { offset in
            !pieces.contains { piece in
                piece.way == way && piece.offset == offset && piece.from < to + 4 && from < piece.to + 4
                    && piece.source != source && piece.target != target
            }
        }
        let offset = found ?? offsets[offsets.count - 1]
        pieces.append(Piece(way: way, offset: offset, from: from, to: to, source: source, target: target))
        return offset
    }
}
