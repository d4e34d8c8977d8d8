import DocumentSyntax
import SourceDiagnostics

/// The words by which authors say who somebody is, and the name within what they say.
struct PersonaNames {
    let dictionary: ReadingDictionary

    enum Word {
        /// It says so by itself: "Persona", "Персона".
        case plain
        /// It is a lane's name as well: "Actor".
        case loose
    }

    /// Whether a label announces somebody.
    func word(_ name: FoldedName, from range: Range<Int>? = nil) -> Word? {
        let range = range ?? name.words.indices
        guard !range.isEmpty, range.count <= 3, dictionary.roles(name, range).contains(.persona) else { return nil }
        guard let lane = dictionary.lanes[name.key(range)] else { return .plain }
        return lane.isLoose ? .loose : nil
    }

    /// "Name", "名前".
    func isWordForName(_ name: FoldedName) -> Bool { dictionary.roles(name).contains(.personName) }

    /// "Persona 2: Anna", "Persona A：Anna" without the word; the text itself when it does not begin so.
    func withoutWord(_ text: String) -> String {
        guard let colon = LabelText.colon(in: text) else { return text }
        let bytes = Array(text.utf8)
        let folded = FoldedName(String(decoding: bytes[..<colon.lowerBound], as: UTF8.self))
        guard !folded.isEmpty, folded.words.count <= 3, dictionary.roles(folded, 0..<1).contains(.persona) else {
            return text
        }
        return LabelText.trimmed(String(decoding: bytes[colon.upperBound...], as: UTF8.self))
    }

    /// The name up to a comma, a dash, a bracket or a stop: what follows describes.
    func clean(_ text: String, _ range: ByteRange) -> Located<String>? {
        var name = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if ",;(|\u{2014}\u{2013}\u{B7}\u{FF0C}\u{3001}\u{FF08}\u{60C}\n".unicodeScalars.contains(scalar) { break }
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if scalar == ".", next == " ", name.count > 3 { break }
            if scalar == "-", next == " ", index > 0, scalars[index - 1] == " " { break }
            name.append(scalar)
        }
        let clean = LabelText.trimmed(String(name))
        guard !clean.isEmpty, clean.utf8.count <= 90, !FoldedName(clean).isEmpty else { return nil }
        return Located(clean, range)
    }

    /// "Ida & Per" are two people, "Salt & Pepper Street Kitchen" is not.
    static func parted(_ name: Located<String>) -> [Located<String>] {
        let parts = name.value.split(separator: " & ").map { LabelText.trimmed(String($0)) }
        guard parts.count > 1, parts.allSatisfy({ (1...2).contains(FoldedName($0).words.count) }) else { return [name] }
        return parts.map { Located($0, name.range) }
    }

    /// The pieces between signs that part what a line says: `a · b | c`.
    func segments(of text: String) -> [String] {
        var segments: [String] = []
        var current = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if "|\u{B7}\u{2022}\u{FF5C}".unicodeScalars.contains(scalar) {
                segments.append(String(current))
                current = String.UnicodeScalarView()
            } else {
                current.append(scalar)
            }
        }
        segments.append(String(current))
        return segments
    }

    /// What a heading says behind a dash or a colon and within parentheses, where a name may stand.
    func parts(of heading: String) -> [(text: String, isInner: Bool)] {
        let scalars = Array(heading.unicodeScalars)
        var parts: [(text: String, isInner: Bool)] = []
        func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
        for index in scalars.indices.dropFirst() {
            let scalar = scalars[index]
            if LabelText.isDash(scalar), scalars[index - 1] == " " || LabelText.isColon(scalar) {
                parts.append((text(scalars[(index + 1)...]), false))
            } else if LabelText.isColon(scalar) {
                parts.append((text(scalars[(index + 1)...]), false))
            } else if scalar == "(" || scalar == "\u{FF08}" {
                let end = scalars[index...].firstIndex { $0 == ")" || $0 == "\u{FF09}" } ?? scalars.endIndex
                parts.append((text(scalars[(index + 1)..<end]), true))
            }
        }
        return parts
    }

    /// "Anna Nowak, 31", "Dr. Maria Santos": an age behind the name, or a title before it.
    func hasAgeOrTitle(_ text: String) -> Bool {
        let pieces = text.split(whereSeparator: { ",\u{FF0C}\u{3001}\u{60C}".contains($0) })
        if pieces.count > 1, let age = Int(pieces[1].split(separator: " ").first ?? ""), (5...99).contains(age) {
            return true
        }
        let name = FoldedName(text)
        return name.words.count >= 2 && dictionary.roles(name, 0..<1).contains(.personTitle)
    }
}
