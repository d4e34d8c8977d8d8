/// The place of a value in one of the atlas's flat stores; after linking every name has become one of these.
public struct Reference<Target>: Hashable, Sendable, Comparable {
    public let index: Int

    @inlinable
    public init(_ index: Int) {
        self.index = index
    }

    @inlinable
    public static func == (left: Self, right: Self) -> Bool { left.index == right.index }

    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }

    @inlinable
    public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Array {
    /// The value at a reference into this store.
    @inlinable
    public subscript(_ reference: Reference<Element>) -> Element { self[reference.index] }
}
