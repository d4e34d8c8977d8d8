import DocumentSyntax
import SourceDiagnostics

/// A line that names a lane and perhaps begins its content: `**Pain points:** waits`, `**Emotions**`, `Actions: pays`.
struct LabelLine {
    enum Style: Sendable {
        /// `**Label:** text`, `**Label**: text`, `**Label — text**`.
        case bold
        /// `**Label**` with nothing after it on the line.
        case boldAlone
        /// `Label: text` without markup, or with marks that CommonMark does not take for bold.
        case plain
        /// The same with a name that is a slip of the pen in that of a lane.
        case misspelt
    }

    let name: String
    let nameRange: ByteRange
    let style: Style
    /// What follows on the line.
    let rest: Passage
    let meaning: LaneMeaning?
    let folded: FoldedName

    var isAlone: Bool { rest.isEmpty }
}
