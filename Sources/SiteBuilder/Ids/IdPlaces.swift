import AtlasLinking
import DocumentSyntax
import MapReading
import SourceDiagnostics

/// A part of a map without an id, and where and how one could be written.
struct IdPlace {
    /// Bytes to put into the file at an offset.
    struct Insertion: Equatable {
        let offset: Int
        let bytes: [UInt8]
    }

    let id: String
    /// Ways to write it, the file's own way first.
    let ways: [Insertion]
}

/// Finds the parts of a file that have no id, and the places where ids could stand.
struct IdPlaces {
    private let file: SourceFile
    private let document: Document
    private let draft: FileDraft
    /// What the file's maps translate, by their place in it.
    private let originals: [Int: TranslatedMap]
    private let attributes: [ByteRange]
    private let form: IdForm

    init(_ file: SourceFile, _ account: FileAccount, originals: [Int: TranslatedMap]) {
        self.file = file
        self.originals = originals
        draft = account.draft
        let document = account.document
        self.document = document
        attributes = account.marks.compactMap { mark in
            if case .attributes = mark.meaning { mark.range } else { nil }
        }
        let groups = document.attributes.map(\.range)
        form = IdForm(document, nested: attributes.count { !groups.contains($0) })
    }

    /// The places, and how many parts have none: in a diagram's text nothing can be written beside an entry.
    func find() -> (places: [IdPlace], homeless: Int) {
        var places: [IdPlace] = []
        var homeless = 0
        for (place, map) in draft.journeys.enumerated() {
            let addresses = PartAddresses(of: map, translating: originals[place])
            let stages = map.stages.enumerated().map { ($1.range, $1.attributes?.id, addresses.stages[$0]) }
            let steps = map.steps.enumerated().map { ($1.range, $1.attributes?.id, addresses.steps[$0]) }
            let items = map.items.enumerated().map { ($1.range, $1.attributes?.id, addresses.items[$0]) }
            for (range, id, address) in stages + steps + items where id == nil {
                let ways = ways(range, id: address)
                if ways.isEmpty { homeless += 1 } else { places.append(IdPlace(id: address, ways: ways)) }
            }
        }
        return (places, homeless)
    }

    // MARK: Where

    private func ways(_ range: ByteRange, id: String) -> [IdPlace.Insertion] {
        guard let block = textBlock(around: range.lowerBound), let end = end(of: range, in: block) else { return [] }
        if let group = group(after: end, in: block) { return [inside(group, id: id)] }
        let item = listItem(around: block, at: range)
        var ways: [IdPlace.Insertion] = []
        let isNested = item.map { hasAttributes(below: $0) } ?? false
        if let item, isNested || form.prefersNested, let nested = nested(item, block, id: id) { ways.append(nested) }
        let braces = IdPlace.Insertion(offset: end, bytes: Array(" {#\(id)}".utf8))
        let comment = IdPlace.Insertion(offset: end, bytes: Array(" <!-- #\(id) -->".utf8))
        return ways + (form.prefersBraces ? [braces, comment] : [comment, braces])
    }

    /// The heading, paragraph or cell in which a place lies.
    private func textBlock(around offset: Int) -> Int? {
        document.blocks.indices.first { index in
            let block = document.blocks[index]
            guard block.range.lowerBound <= offset, offset < block.range.upperBound else { return false }
            switch block.kind {
            case .heading, .paragraph, .tableCell: return true
            case .quote, .list, .listItem, .code, .thematicBreak, .table, .tableRow, .html, .comment: return false
            }
        }
    }

    /// Where the text of a part ends within its first block, before blanks and attributes.
    private func end(of range: ByteRange, in block: Int) -> Int? {
        var end: Int?
        for inline in document.inlines[document.blocks[block].inlines] {
            guard inline.range.lowerBound < range.upperBound else { break }
            switch inline.kind {
            case .attributes, .softBreak, .lineBreak: continue
            case .text, .code, .emphasisStart, .emphasisEnd, .strongStart, .strongEnd, .strikeStart, .strikeEnd,
                .linkStart, .linkEnd, .image, .html:
                end = max(end ?? 0, min(inline.range.upperBound, range.upperBound))
            }
        }
        guard var end, end > range.lowerBound else { return nil }
        while end > range.lowerBound, file.bytes[end - 1] == 0x20 || file.bytes[end - 1] == 0x09 { end -= 1 }
        return end
    }

    /// A group that stands right behind a part's text.
    private func group(after end: Int, in block: Int) -> AttributeGroup? {
        let limit = document.blocks[block].range.upperBound
        return document.attributes.first { group in
            group.range.lowerBound >= end && group.range.upperBound <= limit
                && file.bytes[end..<group.range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
    }

    private func inside(_ group: AttributeGroup, id: String) -> IdPlace.Insertion {
        switch group.form {
        case .braces: IdPlace.Insertion(offset: group.range.lowerBound + 1, bytes: Array("#\(id) ".utf8))
        case .comment: IdPlace.Insertion(offset: group.range.lowerBound + 4, bytes: Array(" #\(id)".utf8))
        }
    }

    // MARK: Nested entries

    /// The list item whose first paragraph is the part.
    private func listItem(around block: Int, at range: ByteRange) -> Int? {
        guard block > 0, case .paragraph = document.blocks[block].kind,
            case .listItem = document.blocks[block - 1].kind,
            let first = document.inlines[document.blocks[block].inlines].first,
            first.range.lowerBound == range.lowerBound
        else { return nil }
        return block - 1
    }

    private func hasAttributes(below item: Int) -> Bool {
        let range = document.blocks[item].range
        return attributes.contains { attribute in
            range.contains(attribute.lowerBound)
                && !document.attributes.contains { $0.range == attribute }
        }
    }

    /// `- id: name` on a line of its own below the item's first paragraph.
    private func nested(_ item: Int, _ paragraph: Int, id: String) -> IdPlace.Insertion? {
        let start = document.blocks[item].range.lowerBound
        var lineStart = start
        while lineStart > 0, file.bytes[lineStart - 1] != 0x0A, file.bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
        let indent = file.bytes[lineStart..<start]
        guard indent.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }) else { return nil }
        var content = start
        while content < file.bytes.count, file.bytes[content] != 0x20, file.bytes[content] != 0x09 { content += 1 }
        while content < file.bytes.count, file.bytes[content] == 0x20 { content += 1 }
        let end = document.blocks[paragraph].range.upperBound
        let line = Array(indent) + Array(repeating: 0x20, count: content - start) + Array("- id: \(id)".utf8)
        return IdPlace.Insertion(offset: end, bytes: lineEnd(after: end) + line)
    }

    /// The line end that the file has at a place, or had before it.
    private func lineEnd(after offset: Int) -> [UInt8] {
        let next = file.bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D }
        let place = next ?? file.bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
        guard let place, file.bytes[place] == 0x0D else { return [0x0A] }
        return place + 1 < file.bytes.count && file.bytes[place + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
    }
}

/// The form in which a file writes its attributes.
private struct IdForm {
    let prefersNested: Bool
    let prefersBraces: Bool

    init(_ document: Document, nested: Int) {
        let braces = document.attributes.count { $0.form == .braces }
        let comments = document.attributes.count - braces
        prefersNested = nested > 0 && nested >= max(braces, comments)
        prefersBraces = braces > comments
    }
}
