import MarkupWriting

/// The numbers from nought on, for whoever walks over a list without knowing of what: asking a list of the standard
/// library for its next element costs a piece of memory when it is not known at compile time what the elements are.
private struct Places: Sequence, IteratorProtocol {
    let count: Int
    private var place = 0

    init(_ count: Int) {
        self.count = count
    }

    mutating func next() -> Int? {
        guard place < count else { return nil }
        place += 1
        return place - 1
    }
}

extension JSONWriter {
    /// An array with a value for each element.
    mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        array(Places(elements.count)) { write(&$0, elements[$1]) }
    }

    /// An array of as many values.
    mutating func list(_ count: Int, _ write: (inout JSONWriter, Int) -> Void) {
        array(Places(count), write)
    }

    mutating func strings(_ name: String, _ values: [String]) {
        member(name) { $0.list(values) { $0.string($1) } }
    }

    /// Left out when the list is empty.
    mutating func strings(_ name: String, ifAny values: [String]) {
        if !values.isEmpty { strings(name, values) }
    }
}
