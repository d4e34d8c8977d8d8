/// A language of the site as an IETF tag in lower case: `en`, `ru`, `pl`, `pt-br`.
package struct LanguageCode: Hashable, Sendable, Comparable {
    package let tag: String

    package init(_ tag: String) {
        self.tag = tag.lowercased()
    }

    package static let english = LanguageCode("en")
    package static let russian = LanguageCode("ru")
    package static let polish = LanguageCode("pl")

    /// Whether it is written from right to left.
    package var isRightToLeft: Bool {
        switch tag.prefix(while: { $0 != "-" }) {
        case "ar", "arc", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi": true
        default: false
        }
    }

    package static func < (left: LanguageCode, right: LanguageCode) -> Bool { left.tag < right.tag }
}
