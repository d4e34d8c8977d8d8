/// A value that remembers the bytes it was read from, in a file that the surrounding value names.
public struct Located<Value> {
    public var value: Value
    public var range: ByteRange

    @inlinable
    public init(_ value: Value, _ range: ByteRange) {
        self.value = value
        self.range = range
    }

    /// The same place with another value.
    @inlinable
    public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), range)
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
