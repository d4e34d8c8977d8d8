/// A hash that is the same on every machine and in every run (Swift's own differs per process).
///
/// FNV-1a, 64 bits, by Fowler, Noll and Vo. It tells contents apart; it does not protect against forgery.
public struct StableHash: Sendable, Hashable {
    public var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable
    public init() {}

    @inlinable
    public mutating func combine(_ bytes: some Sequence<UInt8>) {
        var hash = value
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = hash
    }

    @inlinable @inline(__always)
    public mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The same for an array, without a generic call for each byte.
    public mutating func combine(_ bytes: [UInt8]) {
        var hash = value
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = hash
    }

    /// The first `digits` hexadecimal digits (1 to 16) of the hash, folded onto itself so that every bit counts.
    public func hex(digits: Int) -> String {
        let folded = digits < 9 ? (value ^ (value << 32)) : value
        return String(unsafeUninitializedCapacity: digits) { buffer in
            for index in 0..<digits {
                let nibble = UInt8(truncatingIfNeeded: folded >> UInt64(60 - 4 * index)) & 15
                buffer.initializeElement(at: index, to: nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
            }
            return digits
        }
    }
}
