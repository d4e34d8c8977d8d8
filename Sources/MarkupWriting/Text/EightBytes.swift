/// Eight bytes of a text that are looked at in one go: most texts hold nothing that has to be escaped.
public struct EightBytes {
    @usableFromInline
    let word: UInt64

    /// - Parameter word: the first byte is the lowest.
    @inlinable
    init(_ word: UInt64) { self.word = word }

    /// The first byte from `start` on that is marked; the end where there is none.
    ///
    /// - Parameter marks: the highest bits of those bytes that are looked for. Above the lowest of them others may be
    ///   marked too.
    @inlinable @inline(__always)
    public static func firstIndex(
        in source: UnsafeBufferPointer<UInt8>, from start: Int, where marks: (EightBytes) -> UInt64
    ) -> Int {
        let bytes = UnsafeRawBufferPointer(source)
        let count = bytes.count
        var index = start
        while index &+ 8 <= count {
            let found = marks(
                EightBytes(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))))
            if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        guard index < count else { return count }
        // What is left is followed by bytes that nobody looks for.
        var rest: UInt64 = 0x8080_8080_8080_8080
        if count >= 8 {
            let known = UInt64(8 &- (count &- index)) &* 8
            let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
            rest = last &>> known | rest &<< (64 &- known)
        } else {
            for place in 0..<count &- index {
                rest ^= UInt64(bytes[index &+ place] ^ 0x80) &<< UInt64(place &* 8)
            }
        }
        let found = marks(EightBytes(rest))
        return found != 0 ? index &+ found.trailingZeroBitCount &>> 3 : count
    }

    /// Marks control characters.
    @inlinable @inline(__always)
    public var controls: UInt64 { (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 }

    /// Marks the bytes that are `byte` when the bits of `ignored` are cleared in them.
    @inlinable @inline(__always)
    public func equal(_ byte: UInt8, ignoring ignored: UInt8 = 0) -> UInt64 {
        let difference = (word & EightBytes.repeated(~ignored)) ^ EightBytes.repeated(byte)
        // A byte that is 0 borrows from its highest bit.
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    @inlinable @inline(__always)
    static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
