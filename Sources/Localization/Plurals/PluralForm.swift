/// The plural forms that languages tell apart, by the names of Unicode's CLDR.
enum PluralForm: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
}
