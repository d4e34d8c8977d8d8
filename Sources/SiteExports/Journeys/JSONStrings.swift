import MarkupWriting

extension JSONWriter {
    mutating func strings(_ name: StaticString, _ values: [String]) {
        member(name) { $0.array(values) { $0.string($1) } }
    }

    /// Left out when the list is empty.
    mutating func strings(_ name: StaticString, ifAny values: [String]) {
        if !values.isEmpty { strings(name, values) }
    }
}
