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

    /// So many pixels at least lie between two tracks of a way, and between two pieces on one track.
    static let distance = 6.0

    private var pieces: [Piece] = []

    /// The offset of the first track that is free along a piece of a way; of the last one when none is.
    ///
    /// - Parameter offsets: of the way's tracks from its middle, the best first, in pixels.
    mutating func offset(
        way: Int, from one: Double, to other: Double, source: Int, target: Int, offsets: [Double]
    ) -> Double {
        let (from, to) = (min(one, other), max(one, other))
        let found = offsets.first { offset in
            !pieces.contains { piece in
                piece.way == way && piece.offset == offset
                    && piece.from < to + FlowTracks.distance
                    && from < piece.to + FlowTracks.distance
                    && piece.source != source && piece.target != target
            }
        }
        let offset = found ?? offsets[offsets.count - 1]
        pieces.append(Piece(way: way, offset: offset, from: from, to: to, source: source, target: target))
        return offset
    }
}
