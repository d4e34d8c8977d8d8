import MarkupWriting
import Synchronization

/// What a template makes of all views of one form: fixed pieces, and between them places for the views' values.
///
/// Which sections are written and how often depends only on which values are there, which flags are set and how long
/// lists are. Looking names up is what costs, so it is done once for each form, and a page is made by writing its values
/// between the pieces.
struct TemplateSkeleton: Sendable {
    /// One more than there are holes.
    let pieces: [[UInt8]]
    /// By place: which of the form's values is written there.
    let holes: [Int]

    /// - Parameters:
    ///   - text: what the library has printed, with a mark for every value.
    ///   - holes: the value of each mark, in the order of the text.
    init(_ text: String, holes: [Int]) {
        var pieces: [[UInt8]] = []
        var text = text
        text.withUTF8 { source in
            var rest = source[...]
            while let index = rest.firstIndex(of: FormRecorder.mark) {
                pieces.append(Array(rest[..<index]))
                rest = rest[(index + 1)...]
            }
            pieces.append(Array(rest))
        }
        precondition(pieces.count == holes.count + 1, "every mark stands for a value")
        self.pieces = pieces
        self.holes = holes
    }

    func filled(with values: [ViewForm.Value]) -> SafeMarkup {
        let fillings = values.map(\.markup)
        var size = 0
        for piece in pieces { size += piece.count }
        for hole in holes { size += fillings[hole].count }
        // Pages are large, so their bytes are written to where they stay.
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
            func append(_ bytes: [UInt8]) {
                let end = count + bytes.count
                _ = UnsafeMutableBufferPointer(rebasing: target[count..<end]).initialize(fromContentsOf: bytes)
                count = end
            }
            append(pieces[0])
            for (place, hole) in holes.enumerated() {
                append(fillings[hole])
                append(pieces[place + 1])
            }
        }
        return SafeMarkup(fromTemplate: bytes)
    }
}

/// The skeletons that were made so far, by template and form; as many as are likely to be asked for again.
final class TemplateSkeletons: Sendable {
    struct Key: Hashable {
        let template: String
        let form: [UInt8]
    }

    /// Pages come in few forms. What comes in many, such as lists of every length, is not worth keeping.
    private static let most = 1000

    private let known = Mutex<[Key: TemplateSkeleton]>([:])

    subscript(_ key: Key) -> TemplateSkeleton? { known.withLock { $0[key] } }

    func keep(_ skeleton: TemplateSkeleton, for key: Key) {
        known.withLock { known in
            if known.count < TemplateSkeletons.most { known[key] = skeleton }
        }
    }
}
