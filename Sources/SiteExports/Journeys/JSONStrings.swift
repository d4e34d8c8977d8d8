import MarkupWriting

extension JSONWriter {
    mutating func strings(_ name: String, _ values: [String]) {
        member(name) { $0.array(values) { $0.string($1) } }
    }

    /// Left out when the list is empty.
    mutating func strings(_ name: String, ifAny values: [String]) {
        if !values.isEmpty { strings(name, values) }
    }
}
