import MarkupWriting

/// The shape of a value that we write, for those who read it.
indirect enum JSONShape: Sendable {
    case string, integer, number, truth
    /// Year, month, day.
    case date
    case choice([String])
    case list(JSONShape)
    /// Any keys, all with texts.
    case table
    case object([Member])
    /// A shape that stands under `$defs`.
    case named(String)

    struct Member: Sendable {
        let name: String
        let shape: JSONShape
        let isAlwaysThere: Bool

        static func always(_ name: String, _ shape: JSONShape) -> Member {
            Member(name: name, shape: shape, isAlwaysThere: true)
        }
        static func maybe(_ name: String, _ shape: JSONShape) -> Member {
            Member(name: name, shape: shape, isAlwaysThere: false)
        }
    }

    static let strings = JSONShape.list(.string)

    static func choice<Value: RawRepresentable & CaseIterable>(of: Value.Type) -> JSONShape
    where Value.RawValue == String {
        .choice(Value.allCases.map(\.rawValue))
    }

    /// The members of the JSON Schema of a value of this shape.
    func write(_ json: inout JSONWriter) {
        switch self {
        case .string: json.member("type", "string")
        case .integer: json.member("type", "integer")
        case .number: json.member("type", "number")
        case .truth: json.member("type", "boolean")
        case .date:
            json.member("type", "string")
            json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .choice(let values): json.member("enum") { $0.array(values) { $0.string($1) } }
        case .list(let element):
            json.member("type", "array")
            json.member("items") { json in json.object { element.write(&$0) } }
        case .table:
            json.member("type", "object")
            json.member("additionalProperties") { json in json.object { JSONShape.string.write(&$0) } }
        case .object(let members):
            json.member("type", "object")
            json.member("properties") { json in
                json.object { json in
                    for member in members {
                        json.member(named: member.name) { json in json.object { member.shape.write(&$0) } }
                    }
                }
            }
            json.strings("required", members.filter(\.isAlwaysThere).map(\.name))
            json.member("additionalProperties", false)
        case .named(let name): json.member("$ref", "#/$defs/" + name)
        }
    }
}
