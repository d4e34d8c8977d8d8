import DocumentSyntax
import SourceDiagnostics

/// Finds whose journey a map is, when a line near it says so: `**Persona:** Anna, 31`, a heading "Persona: Anna".
struct PersonaMention {
    let reading: FileReading
    let outline: BodyOutline

    /// The nearest mention before the map, else the first one in the file.
    func find(before block: Int) -> [Located<String>] {
        var found: [(block: Int, name: Located<String>)] = []
        for placed in outline.labels where isPersona(placed.label.folded) {
            if let name = name(in: placed.label.rest) { found.append((placed.block, name)) }
        }
        for (quote, block) in reading.blocks.enumerated() {
            guard case .quote = block.kind else { continue }
            for index in quote + 1..<block.end {
                guard case .paragraph = reading.blocks[index].kind else { continue }
                for line in LabelScan.lines(reading.document.inlines, reading.blocks[index].inlines) {
                    guard let label = reading.labels.label(reading.document.inlines[line]), isPersona(label.folded)
                    else { continue }
                    if let name = name(in: label.rest) { found.append((index, name)) }
                }
            }
        }
        for heading in outline.headings {
            guard let colon = LabelText.colon(in: heading.text) else { continue }
            let bytes = Array(heading.text.utf8)
            let before = FoldedName(String(decoding: bytes[..<colon.lowerBound], as: UTF8.self))
            guard isPersona(before, from: before.withoutNumbers) else { continue }
            let text = String(decoding: bytes[colon.upperBound...], as: UTF8.self)
            if let name = clean(text, reading.blocks[heading.block].range) { found.append((heading.block, name)) }
        }
        let ordered = found.sorted { $0.block < $1.block }
        let nearest = ordered.last { $0.block < block } ?? ordered.first
        return nearest.map { [$0.name] } ?? []
    }

    private func isPersona(_ name: FoldedName, from range: Range<Int>? = nil) -> Bool {
        let range = range ?? name.words.indices
        return !range.isEmpty && range.count <= 3 && reading.dictionary.roles(name, range).contains(.persona)
            && reading.dictionary.lanes[name.key(range)] == nil
    }

    private func name(in passage: Passage) -> Located<String>? {
        guard let range = passage.range else { return nil }
        return clean(passage.plain, range)
    }

    /// The name up to a comma, a dash, a bracket or a stop: what follows describes.
    private func clean(_ text: String, _ range: ByteRange) -> Located<String>? {
        var name = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if ",;(|\u{2014}\u{2013}\u{B7}\u{FF0C}\u{3001}\u{FF08}\n".unicodeScalars.contains(scalar) { break }
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if scalar == ".", next == " ", name.count > 3 { break }
            if scalar == "-", next == " ", index > 0, scalars[index - 1] == " " { break }
            name.append(scalar)
        }
        let clean = LabelText.trimmed(String(name))
        guard !clean.isEmpty, clean.utf8.count <= 90, !FoldedName(clean).isEmpty else { return nil }
        return Located(clean, range)
    }
}
