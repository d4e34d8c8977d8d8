/// Bytes that are well-formed HTML, SVG or XML: every value in them has been escaped.
///
/// Only `MarkupWriter` and checked templates make one, so the type is the proof.
public struct SafeMarkup: Sendable, Hashable {
    public let bytes: [UInt8]

    @usableFromInline
    init(proven bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What a template printed whose values have all been escaped by `MarkupWriter`. For the templates' room alone.
    public init(fromTemplate bytes: [UInt8]) {
        self.bytes = bytes
    }

    public static let empty = SafeMarkup(proven: [])

    public var isEmpty: Bool { bytes.isEmpty }
    public var string: String { String(decoding: bytes, as: UTF8.self) }
}
