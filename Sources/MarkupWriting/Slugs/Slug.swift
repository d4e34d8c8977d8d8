import Foundation

/// Names as parts of addresses.
package enum Slug {
    /// The slug of a heading by the rule of the code hosts: lower case, letters, digits, combining marks, `_` and `-`
    /// stay, spaces become `-`, all else goes. Unicode is kept and composed (NFC). May be empty.
    package static func make(_ name: String) -> String {
        if let bytes = SimpleCase.lowered(name), let slug = simple(bytes) { return slug }
        return makeByTables(name)
    }

    /// The slug of lower-case bytes as `SimpleCase` gives them; nil for U+203F, the one connector among them.
    private static func simple(_ bytes: [UInt8]) -> String? {
        var slug: [UInt8] = []
        slug.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x0A: slug.append(UInt8(ascii: "-"))
            case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): slug.append(byte)
            case ..<0x80: break
            case 0xE2:
                if bytes[index + 2] == 0xBF { return nil }
                index += 2
            default:
                let trail = bytes[index + 1]
                switch (byte, trail) {
                case (0xC2, 0xA0): slug.append(UInt8(ascii: "-"))
                case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): slug.append(contentsOf: [byte, trail])
                case (0xC2, _), (0xC3, 0x97), (0xC3, 0xB7): break
                default: slug.append(contentsOf: [byte, trail])
                }
                index += 1
            }
            index += 1
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The same by Unicode's tables.
    static func makeByTables(_ name: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar == " " || scalar == "\u{A0}" || scalar == "\n" {
                slug.append("-")
            } else if scalar == "-" || scalar == "_" {
                slug.append(scalar)
            } else if isKept(scalar) {
                slug.append(scalar)
            }
        }
        return String(slug)
    }

    /// Letters of any script with their marks, digits, and what connects words.
    package static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            true
        default: false
        }
    }

    /// A slug to stand alone as an id: as `make`, with runs of `-` joined and none at the ends.
    package static func identifier(_ name: String) -> String {
        var bytes: [UInt8] = []
        let hyphen = UInt8(ascii: "-")
        for byte in make(name).utf8 where byte != hyphen || (bytes.last ?? hyphen) != hyphen { bytes.append(byte) }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same text composed (NFC), for hashes and comparisons that keep the case.
    package static func composed(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping
    }

    /// The form in which two addresses or ids are compared: composed and case folded.
    package static func folded(_ address: String) -> String {
        if let bytes = SimpleCase.lowered(address) { return String(decoding: bytes, as: UTF8.self) }
        return foldedByTables(address)
    }

    static func foldedByTables(_ address: String) -> String {
        address.precomposedStringWithCanonicalMapping.lowercased()
    }
}
