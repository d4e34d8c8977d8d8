import JourneyModel

/// What may stand behind a key, for those who describe the keys to other programs.
package indirect enum ValueShape: Sendable, Hashable {
    /// A single value, read as the text it is.
    case text
    case number
    /// Year, month, day.
    case date
    /// One of fixed values; other languages have names of their own for them.
    case choice([String])
    case list(ValueShape)
    case group([KeyShape])
    /// Any keys, all with values of one shape.
    case table(ValueShape)
    case either([ValueShape])

    /// A list of texts, or one text.
    static let texts = ValueShape.either([.text, .list(.text)])
    /// A text, or one for each language.
    static let names = ValueShape.either([.text, .table(.text)])

    static func choice<Value: RawRepresentable & CaseIterable>(of: Value.Type) -> ValueShape
    where Value.RawValue == String {
        .choice(Value.allCases.map(\.rawValue))
    }
}

/// A key, what it means and what may stand behind it.
package struct KeyShape: Sendable, Hashable {
    package let name: String
    /// A line for people.
    package let meaning: String
    package let shape: ValueShape

    package init(_ name: String, _ meaning: String, _ shape: ValueShape = .text) {
        self.name = name
        self.meaning = meaning
        self.shape = shape
    }
}

/// Every key of the author's files, made from the lists by which they are read.
package enum DocumentShape {
    package static let journey = JourneyKey.allCases.map { KeyShape($0.rawValue, $0.meaning, $0.shape) }
    package static let persona = PersonaKey.allCases.map { KeyShape($0.rawValue, $0.meaning, $0.shape) }
    package static let settings = SettingsKey.allCases.map { KeyShape($0.rawValue, $0.meaning, $0.shape) }

    static let source: ValueShape = .either([
        .text, .group(SourceColumn.allCases.map { KeyShape($0.rawValue, $0.meaning, $0.shape) }),
    ])
}

extension SourceColumn {
    fileprivate var meaning: String {
        switch self {
        case .id: "A word by which items cite it"
        case .kind: "What it is"
        case .title: "What it is called"
        case .date: "When it was done"
        case .sample: "How many were asked or counted"
        case .link: "Where it can be read"
        case .audience: "Who may see it, when not all who see the map"
        case .solicited: "Whether customers were asked; else the kind tells"
        }
    }

    fileprivate var shape: ValueShape {
        switch self {
        case .kind: .choice(of: EvidenceSource.Kind.self)
        case .audience: .choice(of: Audience.self)
        case .date: .date
        case .solicited: .choice(["yes", "no"])
        case .id, .title, .sample, .link: .text
        }
    }
}
