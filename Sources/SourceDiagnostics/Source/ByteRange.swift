/// A half-open range of byte offsets in one source file, from the file's first byte (a byte-order mark counts).
///
/// Eight bytes, so that every value that came from a file can afford to remember where it stood.
package struct ByteRange: Hashable, Sendable {
    package var start: UInt32
    package var end: UInt32

    /// The range from `start` up to, not including, `end`; an end before the start is taken as empty.
    @inlinable
    package init(_ start: Int, _ end: Int) {
        self.start = UInt32(clamping: start)
        self.end = UInt32(clamping: Swift.max(start, end))
    }

    /// A place without extent, such as "something is missing here".
    @inlinable
    package init(at offset: Int) {
        self.init(offset, offset)
    }

    @inlinable package var lowerBound: Int { Int(start) }
    @inlinable package var upperBound: Int { Int(end) }
    @inlinable package var count: Int { Int(end) - Int(start) }
    @inlinable package var isEmpty: Bool { start == end }
    /// The same range as Swift's own, to index `[UInt8]`.
    @inlinable package var offsets: Range<Int> { Int(start)..<Int(end) }

    /// The smallest range that covers both.
    @inlinable
    package func union(_ other: ByteRange) -> ByteRange {
        ByteRange(Swift.min(lowerBound, other.lowerBound), Swift.max(upperBound, other.upperBound))
    }

    @inlinable
    package func contains(_ offset: Int) -> Bool {
        lowerBound <= offset && offset < upperBound
    }
}
