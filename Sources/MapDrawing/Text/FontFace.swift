/// The three faces in which diagrams are set; each has widths of its own.
package enum FontFace: Sendable, Hashable {
    case regular, bold, italic
}

/// Widths of text are counted in the fonts' own units and turned into pixels once, so that nothing is rounded per
/// character.
package enum FontUnits {
    /// Units of one em.
    package static let perEm = 2048

    /// The pixels of a width at a font size in pixels.
    @inlinable
    package static func pixels(_ units: Int, size: Double) -> Double {
        Double(units) * size / Double(perEm)
    }

    /// The units that fit into `pixels` at a font size in pixels, rounded down.
    @inlinable
    package static func units(_ pixels: Double, size: Double) -> Int {
        Int((pixels * Double(perEm) / size).rounded(.down))
    }
}
