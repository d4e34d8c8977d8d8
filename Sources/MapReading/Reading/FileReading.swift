import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// What the readers of one file share while they read it: the document, the words, and what has been found so far.
final class FileReading {
    let file: SourceFile
    let document: Document
    let dictionary: ReadingDictionary
    let anchors: HeadingAnchors
    let labels: LabelScan
    /// The scale that the front matter or the settings state.
    var scale: EmotionScale?
    var diagnostics: [Diagnostic] = []
    /// Links that stand behind those of the document: of sources.
    var moreLinks: [LinkDraft] = []
    /// The language that the file is in, as far as somebody says so.
    var language = LanguageCode.english
    /// Top-level blocks that a map within another map's section was read from.
    var takenBlocks: Set<Int> = []
    /// No map was found, but headings or lanes as only journeys have them.
    var seemsJourney = false
    /// Names that keep sections beside the stages of a map from being stages.
    var misspeltBesideStages: [MisspeltLanes.Name] = []
    /// Texts below names of lanes that are misspelt: what is wrong there is told at the name.
    var belowMisspeltLanes: [ByteRange] = []
    /// Attribute groups that an item, a stage or a cell has taken.
    private(set) var claimed: [Bool]

    init(file: SourceFile, document: Document, dictionary: ReadingDictionary) {
        self.file = file
        self.document = document
        blocks = document.blocks
        self.dictionary = dictionary
        anchors = document.headingAnchors
        labels = LabelScan(dictionary: dictionary)
        claimed = Array(repeating: false, count: document.attributes.count)
    }

    let blocks: [Block]

    /// The indices of a block's direct children.
    func children(of block: Int) -> [Int] {
        var children: [Int] = []
        var child = block + 1
        while child < blocks[block].end {
            children.append(child)
            child = blocks[child].end
        }
        return children
    }

    /// The first child of a block; nil when it has none.
    func firstChild(of block: Int) -> Int? { block + 1 < blocks[block].end ? block + 1 : nil }

    /// Whether a block has exactly one child.
    func hasOneChild(_ block: Int) -> Bool {
        block + 1 < blocks[block].end && blocks[block + 1].end == blocks[block].end
    }

    /// The usual name of a lane that the author's notation does not name, in the file's language.
    func plainName(of kind: LaneKind) -> String {
        let languages = [language.tag, String(language.tag.prefix(2)), LanguageCode.english.tag]
        let name = languages.lazy.compactMap { self.dictionary.plainNames[$0]?[kind] }.first
        return name ?? kind.rawValue
    }

    func passage(_ inlines: Range<Int>) -> Passage { Passage(document.inlines[inlines]) }

    func plain(_ block: Int) -> String { PlainText.of(document.inlines[blocks[block].inlines]) }

    func richText(_ passage: Passage) -> RichText {
        if passage.inlines.count == 1, case .text(let text)? = passage.inlines.first?.kind { return RichText(text) }
        return document.richText(passage.inlines)
    }

    func prose(_ range: Range<Int>) -> RichText { document.richText(blocks: range, anchors: anchors) }

    /// Reads attribute groups into one draft; nil when there are none.
    func attributes(_ groups: [Int], adding draft: AttributesDraft? = nil) -> AttributesDraft? {
        guard !groups.isEmpty else { return draft }
        var draft = draft ?? AttributesDraft()
        var reader = AttributesReader(path: file.path, dictionary: dictionary, scale: scale)
        for index in groups {
            claimed[index] = true
            reader.read(document.attributes[index], into: &draft)
        }
        diagnostics += reader.diagnostics
        return draft
    }

    func complain(
        _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ range: ByteRange, _ summary: String,
        _ explanation: String,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, severity, path: file.path, range: range, summary: summary, explanation: explanation,
                suggestion: suggestion))
    }

    func isBelowMisspeltLane(_ range: ByteRange) -> Bool {
        belowMisspeltLanes.contains { $0.contains(range.lowerBound) }
    }

    /// Complains about attribute groups that belong to nothing; ids of headings in the prose are anchors.
    func complainAboutUnclaimedAttributes() {
        for (index, isClaimed) in claimed.enumerated() where !isClaimed {
            let group = document.attributes[index]
            if group.values.isEmpty && group.classes.isEmpty || isBelowMisspeltLane(group.range) { continue }
            complain(
                .misplacedAttributes, .warning, group.range,
                "Attributes must follow an item, a stage, a step or a cell",
                "nothing of a map stands before these",
                suggestion: "put them at the end of an item or of a stage's heading")
        }
    }
}
