import MarkupWriting

/// Writes running text as HTML and as plain words at once.
///
/// A slice of a paragraph may begin or end within emphasis: what is open at its end is closed, what was opened before
/// it stays unmarked. Spaces and breaks at both ends are dropped.
struct InlineWriter: ~Copyable {
    private enum Mark {
        case emphasis, strong, strike, link
    }

    private(set) var markup = MarkupWriter()
    private(set) var plain = ""
    private(set) var holes: [RichText.Hole] = []
    /// Whether the markup is more than the escaped words.
    private(set) var hasMarkup = false

    private let document: Document
    private var open: [Mark] = []
    /// Whether something visible stands before, in this block.
    private var hasContent = false
    private var pendingSpace = false
    private var pendingBreaks = 0

    init(_ document: Document) {
        self.document = document
    }

    var richText: RichText {
        guard hasMarkup else { return RichText(plain) }
        return RichText(plain: plain, markup: markup.safe, holes: holes)
    }

    /// Writes the inlines of one block, or a slice of them.
    mutating func write(_ inlines: some Sequence<Inline>, hidesNames: Bool = false) {
        hasContent = false
        pendingSpace = false
        pendingBreaks = 0
        for inline in inlines { write(inline.kind, hidesNames) }
        while let mark = open.popLast() { close(mark) }
    }

    private mutating func write(_ kind: Inline.Kind, _ hidesNames: Bool) {
        switch kind {
        case .text(let text): words(text)
        case .softBreak: pendingSpace = true
        case .lineBreak: pendingBreaks += 1
        case .code(let text):
            flush()
            markup.markup("<code>")
            markup.text(text)
            markup.markup("</code>")
            plain += text
            markWritten()
        case .emphasisStart: start(.emphasis)
        case .strongStart: start(.strong)
        case .strikeStart: start(.strike)
        case .emphasisEnd: end(.emphasis)
        case .strongEnd: end(.strong)
        case .strikeEnd: end(.strike)
        case .linkEnd: end(.link)
        case .linkStart(let index): startLink(index)
        case .image(let index, let alternative):
            let address = document.links[index].address
            if SafeAddress.leavesSite(address) { return pictureElsewhere(index, alternative, address) }
            flush()
            markup.markup("<img src=\"")
            holes.append(RichText.Hole(offset: markup.count, link: index))
            markup.markup("\" alt=\"")
            markup.text(alternative)
            markup.markup("\">")
            plain += alternative
            markWritten()
        case .attributes(let index):
            let group = document.attributes[index]
            if group.form == .braces, !(hidesNames && group.values.isEmpty) { words(" " + group.text) }
        case .html(let text): words(text)
        }
    }

    private mutating func startLink(_ index: Int) {
        flush()
        markup.markup("<a href=\"")
        holes.append(RichText.Hole(offset: markup.count, link: index))
        markup.markup("\">")
        open.append(.link)
        hasMarkup = true
    }

    /// Pages ask no other site for anything, so a picture that is kept elsewhere is told by its words, which lead to it.
    private mutating func pictureElsewhere(_ index: Int, _ alternative: String, _ address: String) {
        let name = alternative.isEmpty ? address : alternative
        guard !open.contains(.link) else { return words(name) }
        startLink(index)
        words(name)
        end(.link)
    }

    private mutating func words(_ text: String) {
        let utf8 = text.utf8
        guard let first = utf8.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
            let last = utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
        else {
            if !utf8.isEmpty { pendingSpace = true }
            return
        }
        if first > utf8.startIndex { pendingSpace = true }
        flush()
        let end = utf8.index(after: last)
        let core = text[first..<end]
        markup.text(core)
        plain += core
        hasContent = true
        if end < utf8.endIndex { pendingSpace = true }
    }

    private mutating func flush() {
        defer {
            pendingSpace = false
            pendingBreaks = 0
        }
        guard hasContent else { return }
        if pendingBreaks > 0 {
            for _ in 0..<pendingBreaks {
                markup.markup("<br>")
                plain += "\n"
            }
            hasMarkup = true
        } else if pendingSpace {
            markup.text(" ")
            plain += " "
        }
    }

    private mutating func markWritten() {
        hasContent = true
        hasMarkup = true
    }

    private mutating func start(_ mark: Mark) {
        flush()
        switch mark {
        case .emphasis: markup.markup("<em>")
        case .strong: markup.markup("<strong>")
        case .strike: markup.markup("<del>")
        case .link: break
        }
        open.append(mark)
        hasMarkup = true
    }

    private mutating func end(_ mark: Mark) {
        guard open.contains(mark) else { return }
        while let last = open.popLast() {
            close(last)
            if last == mark { return }
        }
    }

    private mutating func close(_ mark: Mark) {
        switch mark {
        case .emphasis: markup.markup("</em>")
        case .strong: markup.markup("</strong>")
        case .strike: markup.markup("</del>")
        case .link: markup.markup("</a>")
        }
    }

    // MARK: For blocks

    mutating func tag(_ literal: StaticString) {
        markup.markup(literal)
        hasMarkup = true
    }

    mutating func attribute(_ name: StaticString, _ value: String) { markup.attribute(name, value) }
    mutating func attribute(_ name: StaticString, _ value: Int) { markup.attribute(name, value) }

    /// Text as it is, line ends and spaces included.
    mutating func verbatim(_ text: String) {
        markup.text(text)
        plain += text
    }

    /// A line feed in the words alone, unless there are none yet.
    mutating func endLine() {
        if !plain.isEmpty, plain.utf8.last != 0x0A { plain += "\n" }
    }

    /// A sign that is drawn and not said.
    mutating func sign(_ literal: StaticString) { markup.markup(literal) }

    mutating func dropFinalLineEnd() {
        while plain.utf8.last == 0x0A { plain.unicodeScalars.removeLast() }
    }

    mutating func plainTab() {
        if !plain.isEmpty, plain.utf8.last != 0x0A { plain += "\t" }
    }
}
