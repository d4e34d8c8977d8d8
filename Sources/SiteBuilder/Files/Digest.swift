/// Size and digest of what comes in pieces; all but the last are `ContentHash.pieceSize` long.
package struct Digest: Sendable {
    package private(set) var size = 0
    private var known: ContentHash?

    /// As `ContentHash` makes it of the same bytes in one piece.
    package var hash: ContentHash { known ?? ContentHash([UInt8]()) }

    mutating func add(_ piece: [UInt8]) {
        size += piece.count
        let hash = ContentHash(piece)
        if known == nil { known = hash } else { known?.combine(hash) }
    }
}
