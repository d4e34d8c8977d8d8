/// Bytes that are being written: grows as an array does, and takes less for each of many small pieces, for nobody else
/// can hold it.
public struct ByteBuffer: ~Copyable {
    /// Nothing is allocated before there is something to hold.
    @usableFromInline
    var start: UnsafeMutablePointer<UInt8>?
    @usableFromInline
    var capacity: Int
    @usableFromInline
    var written = 0

    @inlinable
    public init(capacity: Int = 0) {
        start = capacity > 0 ? .allocate(capacity: capacity) : nil
        self.capacity = capacity
    }

    deinit { start?.deallocate() }

    @inlinable public var count: Int { written }

    /// All that was written, as a value of its own.
    public var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: written) { target, count in
            if let start, let first = target.baseAddress { first.initialize(from: start, count: written) }
            count = written
        }
    }

    @inlinable @inline(__always)
    public mutating func append(_ byte: UInt8) {
        if written == capacity { grow(by: 1) }
        start.unsafelyUnwrapped[written] = byte
        written &+= 1
    }

    @inlinable
    public mutating func append(contentsOf source: UnsafeBufferPointer<UInt8>) {
        guard let first = source.baseAddress, source.count > 0 else { return }
        if capacity &- written < source.count { grow(by: source.count) }
        (start.unsafelyUnwrapped + written).update(from: first, count: source.count)
        written &+= source.count
    }

    @inlinable
    public mutating func append(contentsOf source: [UInt8]) {
        source.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    @inlinable
    public mutating func append(contentsOf source: ArraySlice<UInt8>) {
        source.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    @inlinable
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    @inlinable
    public mutating func append(_ literal: StaticString) {
        if literal.hasPointerRepresentation {
            append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        } else {
            literal.withUTF8Buffer { append(contentsOf: $0) }
        }
    }

    public func hasSuffix(_ suffix: [UInt8]) -> Bool {
        guard let start, written >= suffix.count else { return false }
        return UnsafeBufferPointer(start: start + (written - suffix.count), count: suffix.count).elementsEqual(suffix)
    }

    /// - Parameter count: at most as many as there are.
    public mutating func removeLast(_ count: Int) {
        precondition(count <= written, "more bytes are taken back than were written")
        written -= count
    }

    @usableFromInline @inline(never)
    mutating func grow(by count: Int) {
        let larger = max(capacity * 2, written + count, 64)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        if let start {
            moved.moveInitialize(from: start, count: written)
            start.deallocate()
        }
        start = moved
        capacity = larger
    }
}
