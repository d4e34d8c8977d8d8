/// One file of the author's as it was read: its path below the source folder and its bytes.
package struct SourceFile: Sendable, Hashable {
    /// Path from the source folder, parts separated by `/`, never absolute.
    package let path: String
    /// The bytes as they are on disk, byte-order mark and line ends included.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a range; bytes that are not UTF-8 become U+FFFD.
    package func text(_ range: ByteRange) -> String {
        let lower = min(range.lowerBound, bytes.count)
        let upper = min(range.upperBound, bytes.count)
        return String(decoding: bytes[lower..<max(lower, upper)], as: UTF8.self)
    }
}
