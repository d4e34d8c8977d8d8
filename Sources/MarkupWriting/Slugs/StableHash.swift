/// A hash that is the same on every machine and in every run (Swift's own differs per process).
///
/// FNV-1a, 64 bits, by Fowler, Noll and Vo. It tells contents apart; it does not protect against forgery.
package struct StableHash: Sendable, Hashable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package mutating func combine(_ bytes: some Sequence<UInt8>) {
        var hash = value
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = hash
    }

    /// The first `digits` hexadecimal digits (1 to 16) of the hash, folded onto itself so that every bit counts.
    package func hex(digits: Int) -> String {
        let folded = digits < 9 ? (value ^ (value << 32)) : value
        let all = String(folded, radix: 16)
        let padded = String(repeating: "0", count: 16 - all.utf8.count) + all
        return String(padded.prefix(digits))
    }
}
