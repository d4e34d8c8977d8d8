/// The order of titles in lists, the same on every machine: case folded, Polish letters after their base, ё after е,
/// runs of digits by their value; marks are ignored.
enum TitleOrder {
    /// A key whose numbers compare as titles do; make it once a title.
    static func key(_ title: String) -> [UInt32] {
        var key: [UInt32] = []
        var digits: [UInt32] = []
        for scalar in title.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.append(scalar.value)
                continue
            }
            appendNumber(&digits, to: &key)
            if let weight = weight(scalar) { key.append(weight) }
        }
        appendNumber(&digits, to: &key)
        return key
    }

    static func precedes(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        left.lexicographicallyPrecedes(right)
    }

    /// A number sorts before every letter, a longer one after a shorter one.
    private static func appendNumber(_ digits: inout [UInt32], to key: inout [UInt32]) {
        guard !digits.isEmpty else { return }
        let value = digits.drop { $0 == 0x30 }
        key.append(0x100)
        key.append(UInt32(value.count))
        key.append(contentsOf: value)
        digits.removeAll(keepingCapacity: true)
    }

    /// Base letter times eight plus the place of the variant after it; nil for what is ignored.
    private static func weight(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case " ", "\u{A0}", "\t", "\n", "-": return 1
        case "a"..."z": return scalar.value * 8
        case "A"..."Z": return (scalar.value + 0x20) * 8
        case "\u{430}"..."\u{44F}": return scalar.value * 8
        case "\u{410}"..."\u{42F}": return (scalar.value + 0x20) * 8
        default: break
        }
        if scalar.value < 0x80 { return nil }
        let lowered = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if let variant = variants[lowered] { return variant.base.value * 8 + variant.place }
        return lowered.properties.isAlphabetic ? lowered.value * 8 : nil
    }

    private static let variants: [Unicode.Scalar: (base: Unicode.Scalar, place: UInt32)] = {
        var variants: [Unicode.Scalar: (base: Unicode.Scalar, place: UInt32)] = [:]
        let families: [(Unicode.Scalar, String)] = [
            ("a", "ąàáâäãå"), ("c", "ćçč"), ("d", "ďđ"), ("e", "ęéèêëě"), ("i", "íìîï"), ("l", "ł"), ("n", "ńñň"),
            ("o", "óöôòõőø"), ("r", "řŕ"), ("s", "śšß"), ("t", "ťţ"), ("u", "üúùûůű"), ("y", "ýÿ"), ("z", "źżž"),
            ("г", "ґ"), ("е", "ёє"), ("и", "ії"), ("у", "ў"),
        ]
        for (base, letters) in families {
            for (place, letter) in letters.unicodeScalars.enumerated() {
                variants[letter] = (base, UInt32(min(place + 1, 7)))
            }
        }
        return variants
    }()
}
