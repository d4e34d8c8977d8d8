/// The place of a value in one of the atlas's flat stores; after linking every name has become one of these.
package struct Reference<Target>: Hashable, Sendable, Comparable {
    package let index: Int

    package init(_ index: Int) {
        self.index = index
    }

    package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Array {
    /// The value at a reference into this store.
    package subscript(_ reference: Reference<Element>) -> Element { self[reference.index] }
}
