import SourceDiagnostics
import Testing

@testable import DocumentSyntax

struct PropertyTests {
    static let rounds = 1500

    @Test("Whatever is written, no word is lost, no place is wrong")
    func everything() {
        for seed in 0..<Self.rounds {
            var generator = MarkdownGenerator(seed: UInt64(seed))
            let text = generator.document()
            let failures = faults(of: text)
            #expect(failures.isEmpty, "seed \(seed): \(failures)\n\(text.debugDescription)")
            if !failures.isEmpty { return }
        }
    }

    @Test("Without tables and attributes the blocks are libcmark's own")
    func sameBlocks() {
        for seed in 0..<Self.rounds {
            var generator = MarkdownGenerator(seed: UInt64(seed) + 1_000_000, isPlainCommonMark: true)
            let text = generator.document()
            let ours = read(text)
            let body = ours.file.bytes[FrontMatterFence(ours.file.bytes).bodyStart...]
            let theirs = CommonMarkTree.parse([body]) { kinds(of: $0) }
            let found = ours.document.blocks.compactMap(name)
            #expect(found == theirs, "seed \(seed)\n\(text.debugDescription)")
            if found != theirs { return }
        }
    }

    @Test("Mutated bytes never crash and never point outside the file")
    func mutations() {
        for seed in 0..<Self.rounds {
            var generator = MarkdownGenerator(seed: UInt64(seed) + 2_000_000)
            var bytes = Array(generator.document().utf8)
            for _ in 0..<8 where !bytes.isEmpty {
                let place = generator.number(below: bytes.count)
                switch generator.number(below: 3) {
                case 0: bytes[place] = UInt8(generator.number(below: 256))
                case 1: bytes.remove(at: place)
                default:
                    bytes.insert(contentsOf: Array(generator.pick(["[", "`", "|", "\n", "<", "}"]).utf8), at: place)
                }
            }
            let result = read(bytes)
            let failures = misplaced(result.document, bytes)
            #expect(
                failures.isEmpty,
                "seed \(seed): \(failures)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            if !failures.isEmpty { return }
        }
    }

    // MARK: What is checked

    private func faults(of text: String) -> [String] {
        let file = SourceFile(path: "a.md", text: text)
        var diagnostics: [Diagnostic] = []
        guard let document = DocumentParser.read(file, BlockScanner.Reading(), &diagnostics) else {
            return ["the first pass and libcmark disagree"]
        }
        var faults = misplaced(document, file.bytes)
        let dump = DocumentDump.text(document) + (document.frontMatter.map { file.text($0) } ?? "")
        let rich = document.richText(blocks: 0..<document.blocks.count, anchors: document.headingAnchors)
        let shown = rich.plain
        for word in words(text) where !dump.contains(word) {
            // An invisible comment within a line is dropped by design, whatever is left is not.
            if !isInComment(word, text) { faults.append("lost \(word)") }
        }
        for inline in document.inlines {
            switch inline.kind {
            case .text(let text), .code(let text), .image(_, let text):
                for word in words(text) where !shown.contains(word) { faults.append("not shown: \(word)") }
            default: break
            }
        }
        return faults
    }

    /// Every place must be inside its parent and name the bytes that it says.
    private func misplaced(_ document: Document, _ bytes: [UInt8]) -> [String] {
        var faults: [String] = []
        var open: [(end: Int, range: ByteRange)] = [(document.blocks.count, ByteRange(0, bytes.count))]
        for (index, block) in document.blocks.enumerated() {
            while let last = open.last, last.end <= index { open.removeLast() }
            guard let parent = open.last else { return faults + ["block \(index) is outside"] }
            if block.end <= index || block.end > parent.end { faults.append("block \(index) ends at \(block.end)") }
            if block.range.start < parent.range.start || block.range.end > parent.range.end {
                faults.append("block \(index) \(block.kind) \(block.range) leaves \(parent.range)")
            }
            open.append((block.end, block.range))
            for inline in document.inlines[block.inlines] {
                if inline.range.start < block.range.start || inline.range.end > block.range.end {
                    faults.append("\(inline) leaves its block \(block.range)")
                }
            }
        }
        var last = 0
        for inline in document.inlines {
            let source = bytes[min(inline.range.lowerBound, bytes.count)..<min(inline.range.upperBound, bytes.count)]
            if inline.range.lowerBound < last { faults.append("\(inline) is before \(last)") }
            last = inline.range.upperBound
            let isRight: Bool
            switch inline.kind {
            case .text(let text):
                isRight =
                    text.utf8.count == source.count
                    ? text.utf8.elementsEqual(source) || text.contains("\u{FFFD}")
                    : source.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") || $0 < 0x20 || $0 >= 0x7F }
            case .code: isRight = source.first == UInt8(ascii: "`") && source.last == UInt8(ascii: "`")
            case .emphasisStart, .emphasisEnd:
                isRight = source.count == 1 && (source.first == 0x2A || source.first == 0x5F)
            case .strongStart, .strongEnd:
                isRight = source.count == 2 && (source.first == 0x2A || source.first == 0x5F)
            case .strikeStart, .strikeEnd: isRight = source.elementsEqual("~~".utf8)
            case .linkStart: isRight = source.first == UInt8(ascii: "[") || source.first == UInt8(ascii: "<")
            case .linkEnd: isRight = source.last.map { ")]>".utf8.contains($0) } ?? false
            case .image:
                isRight = source.starts(with: "![".utf8) && (source.last.map { ")]".utf8.contains($0) } ?? false)
            case .html: isRight = source.first == UInt8(ascii: "<") && source.last == UInt8(ascii: ">")
            case .attributes: isRight = source.first == UInt8(ascii: "{") || source.starts(with: "<!--".utf8)
            case .softBreak: isRight = source.contains { $0 == 0x0A || $0 == 0x0D }
            case .lineBreak:
                isRight = source.contains { $0 == 0x0A || $0 == 0x0D } || source.first == UInt8(ascii: "<")
            }
            if !isRight {
                faults.append("\(inline) stands in \(String(decoding: source, as: UTF8.self).debugDescription)")
            }
        }
        return faults
    }

    private func words(_ text: String) -> [String] {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init).filter {
            $0.hasPrefix("w") && $0.hasSuffix("q") && $0.dropFirst().dropLast().allSatisfy(\.isNumber)
        }
    }

    private func isInComment(_ word: String, _ text: String) -> Bool {
        text.contains("<!-- \(word) -->") || text.contains("<!-- #\(word) a=b -->")
    }

    private func kinds(of root: CommonMarkNode) -> [String] {
        var names: [String] = []
        func visit(_ node: CommonMarkNode) {
            var child = node.firstChild
            while let current = child {
                switch current.kind {
                case .quote: names.append("quote")
                case .list: names.append("list")
                case .item: names.append("item")
                case .code: names.append("code")
                case .heading: names.append("heading \(current.headingLevel)")
                case .thematicBreak: names.append("break")
                case .paragraph: names.append("paragraph")
                default: break
                }
                visit(current)
                child = current.next
            }
        }
        visit(root)
        return names
    }

    /// HTML is left out: a block of comments and other HTML is divided here, and a block that starts with `<br>` is text.
    private func name(_ block: Block) -> String? {
        switch block.kind {
        case .quote: "quote"
        case .list: "list"
        case .listItem: "item"
        case .code: "code"
        case .heading(let level): "heading \(level)"
        case .thematicBreak: "break"
        case .paragraph: "paragraph"
        case .table: "table"
        case .tableRow, .tableCell, .html, .comment: nil
        }
    }
}
