/// A half-open range of byte offsets in one source file, from the file's first byte (a byte-order mark counts).
///
/// Eight bytes, so that every value that came from a file can afford to remember where it stood.
public struct ByteRange: Hashable, Sendable {
    public var start: UInt32
    public var end: UInt32

    /// The range from `start` up to, not including, `end`; an end before the start is taken as empty.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = UInt32(clamping: start)
        self.end = UInt32(clamping: Swift.max(start, end))
    }

    /// A place without extent, such as "something is missing here".
    @inlinable
    public init(at offset: Int) {
        self.init(offset, offset)
    }

    @inlinable public var lowerBound: Int { Int(start) }
    @inlinable public var upperBound: Int { Int(end) }
    @inlinable public var count: Int { Int(end) - Int(start) }
    @inlinable public var isEmpty: Bool { start == end }
    /// The same range as Swift's own, to index `[UInt8]`.
    @inlinable public var offsets: Range<Int> { Int(start)..<Int(end) }

    /// The smallest range that covers both.
    @inlinable
    public func union(_ other: ByteRange) -> ByteRange {
        ByteRange(Swift.min(lowerBound, other.lowerBound), Swift.max(upperBound, other.upperBound))
    }

    @inlinable
    public func contains(_ offset: Int) -> Bool {
        lowerBound <= offset && offset < upperBound
    }
}
