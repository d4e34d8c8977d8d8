/// A fast 128-bit digest that tells whether bytes have changed, the same on every machine.
///
/// Sixteen bytes a step: the two words are multiplied to 128 bits and folded into two running sums, which also take
/// the words themselves so that no product of zero can lose them. It guards against accidents, not against forgery.
package struct ContentHash: Sendable, Hashable {
    package private(set) var high: UInt64
    package private(set) var low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Larger contents are hashed piece by piece, so that they need not be in memory at once.
    package static let pieceSize = 1 << 20

    package init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { buffer in
            var hash = ContentHash(buffer: .init(rebasing: buffer.prefix(ContentHash.pieceSize)))
            var done = ContentHash.pieceSize
            while done < buffer.count {
                let piece = buffer[done..<min(done + ContentHash.pieceSize, buffer.count)]
                hash.combine(ContentHash(buffer: .init(rebasing: piece)))
                done += ContentHash.pieceSize
            }
            return hash
        }
    }

    package init(_ text: String) {
        self.init(Array(text.utf8))
    }

    private init(buffer: UnsafeRawBufferPointer) {
        high = 0x9E37_79B9_7F4A_7C15 ^ UInt64(buffer.count)
        low = 0xC2B2_AE3D_27D4_EB4F
        func word(_ index: Int) -> UInt64 {
            UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        var index = 0
        if buffer.count >= 32 {
            // Two sums, neither of which waits for the other.
            var second = ContentHash(high: low, low: high)
            while index + 32 <= buffer.count {
                mix(word(index), word(index + 8))
                second.mix(word(index + 16), word(index + 24))
                index += 32
            }
            combine(second)
        }
        if index + 16 <= buffer.count {
            mix(word(index), word(index + 8))
            index += 16
        }
        var tail: (UInt64, UInt64) = (0, 0)
        for offset in index..<buffer.count {
            let byte = UInt64(buffer[offset])
            let place = offset - index
            if place < 8 { tail.0 |= byte << (8 * UInt64(place)) } else { tail.1 |= byte << (8 * UInt64(place - 8)) }
        }
        mix(tail.0, tail.1)
        mix(high, low)
    }

    /// Takes another digest in; the order counts.
    package mutating func combine(_ other: ContentHash) {
        mix(other.high, other.low)
    }

    @inline(__always)
    private mutating func mix(_ one: UInt64, _ other: UInt64) {
        let product = (one ^ high).multipliedFullWidth(by: (other ^ low) | 1)
        high = (high &+ product.low) ^ (other << 31 | other >> 33)
        low = (low &+ product.high) ^ (one << 17 | one >> 47)
        high = (high << 27 | high >> 37) &* 0x9FB2_1C65_1E98_DF25
    }

    /// 32 hexadecimal digits.
    package var hex: String {
        String(unsafeUninitializedCapacity: 32) { buffer in
            for place in 0..<16 {
                let shift = UInt64(60 - 4 * place)
                buffer[place] = ContentHash.digit(UInt8(truncatingIfNeeded: high >> shift) & 15)
                buffer[place + 16] = ContentHash.digit(UInt8(truncatingIfNeeded: low >> shift) & 15)
            }
            return 32
        }
    }

    /// Reads what `hex` writes.
    package init?(hex: Substring) {
        guard hex.utf8.count == 32, let high = UInt64(hex.prefix(16), radix: 16),
            let low = UInt64(hex.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
