/// Faces of signs that every keyboard has: `:)`, `:-(`, `;)`, `:'(`, `=|`.
enum TypedFace {
    private static let smile = FaceScan.key("🙂")
    private static let laugh = FaceScan.key("😀")
    private static let wink = FaceScan.key("😉")
    private static let frown = FaceScan.key("🙁")
    private static let tears = FaceScan.key("😢")
    private static let plain = FaceScan.key("😐")
    private static let doubt = FaceScan.key("😕")

    /// Reads the face whose eyes stand at `index` and moves past it; nil when none stands there. What follows must be no
    /// part of a word or an address.
    ///
    /// - Returns: The key of the emoji that says the same.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ count: Int) -> UInt64? {
        let eyes = bytes[index]
        var place = index + 1
        var hasTears = false
        if place < count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "'") {
            hasTears = bytes[place] == UInt8(ascii: "'")
            place += 1
        }
        guard place < count else { return nil }
        let mouth = bytes[place]
        let face: UInt64
        switch mouth {
        case UInt8(ascii: ")"): face = eyes == UInt8(ascii: ";") ? wink : smile
        case UInt8(ascii: "D"): face = laugh
        case UInt8(ascii: "("): face = hasTears ? tears : frown
        case UInt8(ascii: "|"): face = plain
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): face = doubt
        default: return nil
        }
        place += 1
        while place < count, bytes[place] == mouth, mouth == UInt8(ascii: ")") || mouth == UInt8(ascii: "(") {
            place += 1
        }
        if place < count, !" \n\t,.;!?-".utf8.contains(bytes[place]) { return nil }
        index = place
        return face
    }
}
