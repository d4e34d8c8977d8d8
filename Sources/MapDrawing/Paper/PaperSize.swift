/// A size of paper that maps are printed on. It lies across, with margins of 12 mm.
package enum PaperSize: Sendable, Hashable, CaseIterable {
    case a4, a3, a0

    /// How far a map shrinks on paper at most: its smallest text, 12 px, is 7 points then, and its usual text 8.2.
    package static let smallest = 0.78

    /// The room inside the margins, in pixels of the page; a line above the drawing says which part of it follows. A
    /// millimetre is 96/25.4 px.
    var room: (width: Double, height: Double) {
        let (width, height) =
            switch self {
            // Letter and tabloid are shorter by 18 mm.
            case .a4: (279.0, 210.0)
            case .a3: (420.0, 279.0)
            case .a0: (1189.0, 841.0)
            }
        let pixels = 96 / 25.4
        return ((width - 24) * pixels, (height - 24) * pixels - 32)
    }
}
