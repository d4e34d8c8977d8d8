/// A text as a key of a table, compared byte by byte.
///
/// Swift's strings compare by canonical equivalence, which normalizes every text beyond ASCII each time it is looked up;
/// what is looked up here has been folded already, or must be the same to the byte.
struct NameKey: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func == (left: NameKey, right: NameKey) -> Bool { left.bytes == right.bytes }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
