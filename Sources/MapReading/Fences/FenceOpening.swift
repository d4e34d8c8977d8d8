import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// Which fences hold a part of a map, or a whole one, and are read as if they were not fenced.
///
/// People fence lines to keep them apart: `Emotions: curious` under a stage, or a whole map as an example. A fence that
/// names a language of programs is never opened.
struct FenceOpening {
    let dictionary: ReadingDictionary
    let file: SourceFile

    /// The document with its fences of lanes opened: at least two journey lanes as `Lane: value`, nothing drawn.
    func openingLanes(of document: Document) -> Document {
        var opened: [(block: Int, content: Document)] = []
        for block in fences(of: document, named: FenceOpening.plainNames) where holdsLanes(document.blocks[block]) {
            guard let fence = OpenableFence(document, block: block, file: file), let content = fence.document(in: file)
            else { continue }
            opened.append((block, content))
        }
        return opened.isEmpty ? document : document.opening(opened)
    }

    /// The document with every fence opened that holds a map by itself; nil when none does.
    ///
    /// - Parameter isMap: Whether the document that a fence holds is a map.
    func openingMaps(of document: Document, where isMap: (Document) -> Bool) -> Document? {
        var opened: [(block: Int, content: Document)] = []
        let names = FenceOpening.plainNames.union(FenceOpening.markdownNames)
        for block in fences(of: document, named: names) where mayHoldMap(document.blocks[block]) {
            guard let fence = OpenableFence(document, block: block, file: file), let content = fence.document(in: file),
                isMap(content)
            else { continue }
            opened.append((block, content))
            if opened.count == FenceOpening.mapLimit { break }
        }
        return opened.isEmpty ? nil : document.opening(opened)
    }

    private static let plainNames: Set<String> = ["", "text", "txt", "plain", "plaintext"]
    private static let markdownNames: Set<String> = ["markdown", "md"]
    /// A file with more examples than this is a manual.
    private static let mapLimit = 24

    /// Fenced blocks at the top of the document by the first word of their info.
    private func fences(of document: Document, named names: Set<String>) -> [Int] {
        var found: [Int] = []
        var block = 0
        while block < document.blocks.count {
            if case .code(let info, _, true) = document.blocks[block].kind {
                let word = info.split { " \t{}.,".contains($0) }.first.map { $0.lowercased() } ?? ""
                if names.contains(word) { found.append(block) }
            }
            block = document.blocks[block].end
        }
        return found
    }

    private func holdsLanes(_ block: Block) -> Bool {
        guard case .code(_, let text, _) = block.kind, text.utf8.count <= 16_384 else { return false }
        var lanes: Set<LaneKind> = []
        var labels = 0
        var others = 0
        for line in text.split(separator: "\n") {
            let words = line.drop { " \t-*+".contains($0) }
            if words.isEmpty { continue }
            if FenceOpening.isDrawn(line) { return false }
            if let colon = LabelText.colon(in: String(words.prefix(LabelScan.lengthLimit))),
                let meaning = dictionary.lane(
                    named: String(decoding: Array(words.utf8)[..<colon.lowerBound], as: UTF8.self))
            {
                labels += 1
                if !meaning.isLoose { lanes.insert(meaning.kind) }
            } else if line.first == " " || line.first == "\t" || line.first == "-" || line.first == "*" {
                // Goes on with the lane above.
                continue
            } else {
                others += 1
            }
        }
        return lanes.count >= 2 && labels > others
    }

    /// Lines of boxes and trees are drawings.
    private static func isDrawn(_ line: Substring) -> Bool {
        line.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) }
    }

    /// A quick look: a heading, a table or a diagram must begin some line.
    private func mayHoldMap(_ block: Block) -> Bool {
        guard case .code(_, let text, _) = block.kind, text.utf8.count <= 131_072 else { return false }
        var hasHeading = false
        for line in text.split(separator: "\n") {
            let start = line.drop { $0 == " " }
            if start.hasPrefix("|") || start.hasPrefix("```mermaid") || start.hasPrefix("~~~mermaid") { return true }
            if start.hasPrefix("#") { hasHeading = true }
        }
        return hasHeading
    }
}

extension Block {
    /// Whether the block is code and the byte stands in it.
    func isCode(at byte: Int) -> Bool {
        if case .code = kind { range.contains(byte) } else { false }
    }
}
