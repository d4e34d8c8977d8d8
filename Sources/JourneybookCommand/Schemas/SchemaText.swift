import MapReading
import MarkupWriting

/// JSON Schemas (draft 2020-12) of what authors write, for editors that help while writing.
enum SchemaText {
    /// - Parameters:
    ///   - title: what is described, in a few words.
    ///   - keys: of the outermost group.
    static func write(_ title: String, _ keys: [KeyShape]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title)
            group(keys, &json)
        }
        return json.bytes
    }

    private static func group(_ keys: [KeyShape], _ json: inout JSONWriter) {
        json.member("type", "object")
        json.member("properties") { json in
            json.object { json in
                for key in keys {
                    json.member(named: key.name) { json in
                        json.object { json in
                            json.member("description", key.meaning)
                            members(key.shape, &json)
                        }
                    }
                }
            }
        }
        json.member("additionalProperties", false)
    }

    /// The members of the schema of a value. YAML may take what is meant as text for a number or a truth value, and a
    /// key without a value is allowed.
    private static func members(_ shape: ValueShape, _ json: inout JSONWriter) {
        switch shape {
        case .text: json.member("type") { $0.array(["string", "number", "boolean", "null"]) { $0.string($1) } }
        case .number: json.member("type") { $0.array(["number", "null"]) { $0.string($1) } }
        case .date:
            json.member("type") { $0.array(["string", "null"]) { $0.string($1) } }
            json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .choice(let values):
            // The values have names in other languages, too: an editor offers these and takes those.
            json.member("anyOf") { json in
                json.array([true, false]) { json, isFixed in
                    json.object { json in
                        if isFixed {
                            json.member("enum") { $0.array(values) { $0.string($1) } }
                        } else {
                            json.member("type") { $0.array(["string", "boolean", "null"]) { $0.string($1) } }
                        }
                    }
                }
            }
        case .list(let element):
            json.member("type", "array")
            json.member("items") { json in json.object { members(element, &$0) } }
        case .group(let keys): group(keys, &json)
        case .table(let value):
            json.member("type", "object")
            json.member("additionalProperties") { json in json.object { members(value, &$0) } }
        case .either(let shapes):
            json.member("anyOf") { json in
                json.array(shapes) { json, shape in json.object { members(shape, &$0) } }
            }
        }
    }
}
