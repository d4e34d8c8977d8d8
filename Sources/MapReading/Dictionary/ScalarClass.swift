/// What a scalar outside ASCII is worth in a name.
enum ScalarClass {
    /// Part of a word, in the form in which names are compared.
    case letter(UInt32)
    /// Parts words and may part two names (`・`).
    case separator
    case opening
    case closing
    case space
    /// Vanishes without parting anything: variation selectors, joiners, apostrophes.
    case ignored
    /// A combining mark.
    case mark

    init(_ scalar: UInt32, keepsMarks: Bool) {
        switch scalar {
        // Cyrillic: capitals, then ё as е.
        case 0x0410...0x042F: self = .letter(scalar + 0x20)
        case 0x0401, 0x0451: self = .letter(0x0435)
        case 0x0402...0x040F, 0x0400: self = .letter(scalar + 0x50)
        case 0x0430...0x045F: self = .letter(scalar)
        case 0x0490: self = .letter(0x0491)
        // Latin-1
        case 0xD7, 0xF7: self = .space
        case 0xC0...0xDE: self = .letter(scalar + 0x20)
        case 0xDF...0xFF: self = .letter(scalar)
        case 0xB7: self = .separator
        case 0xAD: self = .ignored
        case 0xAA, 0xBA, 0xB5: self = .letter(scalar)
        case 0x80...0xBF: self = .space
        // Latin Extended-A: pairs of capital and small letter, the small one odd except in two stretches.
        case 0x0139...0x0148, 0x0179...0x017E: self = .letter(scalar & 1 == 1 ? scalar + 1 : scalar)
        case 0x0100...0x0177: self = .letter(scalar | 1)
        case 0x0178: self = .letter(0xFF)
        case 0x2019, 0x2018, 0x02BC: self = .ignored
        // Arabic: one alef, yeh and heh whatever their marks; vowel signs and stretching say nothing; both rows of digits
        // stand for the ordinary ones.
        case 0x0622, 0x0623, 0x0625, 0x0671: self = .letter(0x0627)
        case 0x0649: self = .letter(0x064A)
        case 0x0629: self = .letter(0x0647)
        case 0x0640, 0x064B...0x0652, 0x0670: self = .ignored
        case 0x060C: self = .separator
        case 0x0660...0x0669: self = .letter(scalar - 0x0660 + 0x30)
        case 0x06F0...0x06F9: self = .letter(scalar - 0x06F0 + 0x30)
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F, 0x20E3, 0xFEFF,
            0xE0000...0xE0FFF:
            self = .ignored
        case 0x0300...0x036F: self = keepsMarks ? .letter(scalar) : .mark
        case 0x2000...0x206F: self = .space
        case 0x2116: self = .letter(scalar)
        case 0x2190...0x2BFF: self = .space
        case 0x3001, 0x30FB, 0xFF0F, 0xFF0B, 0xFF06: self = .separator
        case 0xFF08: self = .opening
        case 0xFF09: self = .closing
        case 0x3005, 0x3007: self = .letter(scalar)
        case 0x3000...0x303F: self = .space
        // Full-width digits and letters stand for the ordinary ones.
        case 0xFF10...0xFF19: self = .letter(scalar - 0xFF10 + 0x30)
        case 0xFF21...0xFF3A: self = .letter(scalar - 0xFF21 + 0x61)
        case 0xFF41...0xFF5A: self = .letter(scalar - 0xFF41 + 0x61)
        case 0xFF00...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: self = .space
        case 0x1F000...0x1FAFF, 0xFFFD: self = .space
        default:
            guard let known = Unicode.Scalar(scalar) else {
                self = .space
                return
            }
            let properties = known.properties
            switch properties.generalCategory {
            case .uppercaseLetter, .titlecaseLetter:
                let lower = properties.lowercaseMapping.unicodeScalars
                self = .letter(lower.count == 1 ? lower.first!.value : scalar)
            case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
                .spacingMark, .nonspacingMark, .privateUse, .unassigned:
                self = .letter(scalar)
            case .enclosingMark, .format, .control, .surrogate: self = .ignored
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
                .spaceSeparator, .lineSeparator, .paragraphSeparator:
                self = .space
            @unknown default: self = .space
            }
        }
    }
}

/// Scalars of UTF-8 bytes without a String.
enum UTF8Scan {
    /// The scalar at `index` and its length in bytes; a broken sequence is U+FFFD of one byte.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        var next = index + 1
        while next < index + length {
            guard bytes[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(bytes[next] & 0x3F)
            next += 1
        }
        return (value, length)
    }

    @inline(__always)
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
