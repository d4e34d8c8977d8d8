import Foundation

/// Names as parts of addresses.
package enum Slug {
    /// The slug of a heading by the rule of the code hosts: lower case, letters, digits, combining marks, `_` and `-`
    /// stay, spaces become `-`, all else goes. Unicode is kept and composed (NFC). May be empty.
    package static func make(_ name: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar == " " || scalar == "\u{A0}" || scalar == "\n" {
                slug.append("-")
            } else if scalar == "-" || scalar == "_" {
                slug.append(scalar)
            } else {
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
                    slug.append(scalar)
                default: break
                }
            }
        }
        return String(slug)
    }

    /// A slug to stand alone as an id: as `make`, with runs of `-` joined and none at the ends.
    package static func identifier(_ name: String) -> String {
        make(name).split(separator: "-").joined(separator: "-")
    }

    /// The same text composed (NFC), for hashes and comparisons that keep the case.
    package static func composed(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping
    }

    /// The form in which two addresses or ids are compared: composed and case folded.
    package static func folded(_ address: String) -> String {
        address.precomposedStringWithCanonicalMapping.lowercased()
    }
}
