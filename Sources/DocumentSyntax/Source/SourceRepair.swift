import SourceDiagnostics

/// Makes bytes that are text for certain, without moving any of them.
enum SourceRepair {
    struct Damage: Sendable {
        /// Offset of the first byte that was not UTF-8.
        var first: Int
        /// How many such bytes there were.
        var count: Int
    }

    /// Replaces what is not UTF-8 and every control character but tab and line ends by `Stand.substitute`.
    static func repair(_ bytes: inout [UInt8], in range: Range<Int>) -> Damage? {
        var damage: Damage?
        bytes.withUnsafeMutableBufferPointer { buffer in
            let view = UnsafeBufferPointer(buffer)
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = view[index]
                if byte >= 0x20, byte < 0x7F {
                    index += 1
                } else if byte < 0x80 {
                    if byte != 0x0A, byte != 0x09, byte != 0x0D { buffer[index] = Stand.substitute }
                    index += 1
                } else {
                    let length = UTF8Sequence.length(in: view, at: index)
                    if length > 0 {
                        index += length
                        continue
                    }
                    buffer[index] = Stand.substitute
                    damage = Damage(first: damage?.first ?? index, count: (damage?.count ?? 0) + 1)
                    index += 1
                }
            }
        }
        return damage
    }
}
