import DocumentSyntax
import JourneyModel
import LocatedYAML
import MarkupWriting
import SourceDiagnostics

/// Reads content files into drafts: pure, one file at a time, so that files can be read in parallel and kept.
package struct MapReader: Sendable {
    private let dictionary: ReadingDictionary
    private let settings: SettingsDraft

    /// The words by which maps are recognised, with the company's own lanes.
    var words: ReadingDictionary { dictionary }

    /// - Parameters:
    ///   - dictionary: The words by which maps are recognised.
    ///   - settings: The company's own lanes and its emotion scale.
    package init(dictionary: ReadingDictionary, settings: SettingsDraft) {
        self.dictionary = dictionary.adding(settings.lanes)
        self.settings = settings
    }

    package func read(_ file: SourceFile, as role: FileRole) -> FileDraft {
        let (reading, diagnostics) = self.reading(of: file, as: role)
        return reading.draft(diagnostics)
    }

    /// Reads a file and accounts for its lines.
    package func account(for file: SourceFile, as role: FileRole) -> FileAccount {
        let (reading, diagnostics) = self.reading(of: file, as: role)
        var writer = AccountWriter(reading: reading.reading, draft: reading.draft(diagnostics))
        return writer.write()
    }

    private func reading(of file: SourceFile, as role: FileRole) -> (FrontedFile, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let parsed = DocumentParser.parse(file, diagnostics: &diagnostics)
        if !diagnostics.contains(where: { $0.code == .unclosedFrontMatter }),
            let misplaced = MisplacedFrontMatter.find(in: parsed, of: file, isOurs: role != .any)
        {
            diagnostics.append(.misplaced(misplaced, path: file.path))
        }
        let front = parsed.frontMatter.flatMap { YAMLParser.parse(file, range: $0, diagnostics: &diagnostics) }
        let fences = FenceOpening(dictionary: dictionary, file: file)
        let document = role == .page || role == .persona ? parsed : fences.openingLanes(of: parsed)
        var reading = FrontedFile(
            file: file, document: document, front: front, dictionary: dictionary, settings: settings)
        reading.read(as: role)
        if reading.mayHoldExample || !reading.reading.misspeltBesideStages.isEmpty {
            reading = withMisspeltLanes(reading, role)
        }
        if reading.mayHoldExample { reading = withExamples(reading, document, fences, role) }
        let blocks = reading.reading.blocks
        diagnostics.removeAll { complaint in
            // A fence that was opened as a map swallows nothing.
            complaint.code == .unclosedCodeBlock && !blocks.contains { $0.isCode(at: complaint.range.lowerBound) }
        }
        return (reading, diagnostics)
    }

    /// Reads a file again in which names that are nearly those of lanes hide a map, or a stage of one, with these taken for
    /// the lanes; the same reading when nothing comes of it.
    private func withMisspeltLanes(_ reading: FrontedFile, _ role: FileRole) -> FrontedFile {
        let names =
            reading.mayHoldExample
            ? MisspeltLanes(reading.reading, fields: reading.fields, isJourneyFile: reading.isJourneyFile).find()
            : reading.reading.misspeltBesideStages
        guard !names.isEmpty else { return reading }
        var again = FrontedFile(
            file: reading.reading.file, document: reading.document, front: reading.front,
            dictionary: dictionary.taking(names), settings: settings)
        again.read(as: role)
        guard again.countOfStages > reading.countOfStages else { return reading }
        for name in names { again.reading.complain(about: name) }
        return again
    }

    /// Reads a file without a map again, with the fences opened that hold one; the same reading when none does.
    private func withExamples(
        _ reading: FrontedFile, _ document: Document, _ fences: FenceOpening, _ role: FileRole
    ) -> FrontedFile {
        let file = reading.reading.file
        var templates: [Diagnostic] = []
        let opened = fences.openingMaps(of: document) { inner in
            let example = FileReading(file: file, document: inner, dictionary: dictionary)
            let isMap = !BodyReader(example, fields: JourneyFields(), isJourneyFile: false).read().isEmpty
            if !isMap { templates += example.diagnostics.filter { $0.code == .unfilledTemplate } }
            return isMap
        }
        guard let opened else {
            reading.reading.diagnostics += templates
            return reading
        }
        var example = FrontedFile(
            file: file, document: opened, front: reading.front, dictionary: dictionary, settings: settings)
        example.read(as: role)
        return example
    }
}

/// One file with its front matter, on its way to a draft.
private struct FrontedFile {
    let document: Document
    let front: YAMLNode?
    let settings: SettingsDraft
    let reading: FileReading
    private var content: FileDraft.Content?
    /// The file was looked through for maps.
    private var isSearched = false
    /// What the front matter says of a journey.
    private(set) var fields = JourneyFields()
    /// The file is known for one that tells a journey.
    private(set) var isJourneyFile = false

    init(file: SourceFile, document: Document, front: YAMLNode?, dictionary: ReadingDictionary, settings: SettingsDraft)
    {
        self.document = document
        self.front = front
        self.settings = settings
        reading = FileReading(file: file, document: document, dictionary: dictionary)
    }

    private var entries: [YAMLNode.Entry] { front?.entries ?? [] }

    mutating func read(as role: FileRole) {
        if let front, front.entries.isEmpty, !front.isEmpty {
            reading.diagnostics.append(.noKeys(front, reading.file.path))
        }
        switch role {
        case .journeys: content = journeys(isJourneyFile: true, isForeign: false)
        case .persona: content = persona()
        case .page: content = page()
        case .insight: content = page(.insight)
        case .opportunity: content = page(.opportunity)
        case .any:
            let isJourney = entries.contains {
                JourneyKey(rawValue: $0.key.value).map { JourneyKey.telling.contains($0) } ?? false
            }
            let isPersona = entries.contains {
                PersonaKey(rawValue: $0.key.value).map { PersonaKey.telling.contains($0) } ?? false
            }
            if isPersona, !isJourney {
                content = persona()
            } else {
                content = journeys(isJourneyFile: isJourney, isForeign: !isJourney)
            }
        }
    }

    /// Of all maps together.
    var countOfStages: Int {
        if case .journeys(let drafts)? = content { drafts.reduce(0) { $0 + $1.stages.count } } else { 0 }
    }

    /// No map was found where there could be one.
    var mayHoldExample: Bool {
        switch content {
        case .journeys(let drafts): drafts.allSatisfy(\.stages.isEmpty)
        case .page: isSearched
        case .persona, nil: false
        }
    }

    func draft(_ diagnostics: [Diagnostic]) -> FileDraft {
        let links = document.links.enumerated().map { index, link in
            LinkDraft(
                address: link.address, isImage: link.isImage,
                alternative: link.isImage ? alternatives[index] ?? "" : nil,
                range: link.range)
        }
        let headings = reading.anchors.anchors.compactMap { anchor -> HeadingDraft? in
            guard case .heading(let level) = document.blocks[anchor.block].kind else { return nil }
            return HeadingDraft(slug: anchor.slug, level: level, range: document.blocks[anchor.block].range)
        }
        return FileDraft(
            path: reading.file.path, content: content ?? .journeys([]), links: links + reading.moreLinks,
            headings: headings,
            diagnostics: diagnostics + reading.diagnostics)
    }

    private var alternatives: [Int: String] {
        var texts: [Int: String] = [:]
        for inline in document.inlines {
            if case .image(let index, let alternative) = inline.kind { texts[index] = alternative }
        }
        return texts
    }

    private var values: FieldValues { FieldValues(path: reading.file.path, dictionary: reading.dictionary) }
    private var frontRange: ByteRange { document.frontMatter ?? ByteRange(at: 0) }

    /// `mortgage.ru.md` is in Russian.
    private var languageOfName: Located<String>? {
        let name = reading.file.path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".")
        guard parts.count >= 3, let tag = parts.dropLast().last else { return nil }
        let letters = tag.utf8.prefix { (0x61...0x7A).contains($0 | 0x20) }.count
        guard letters == 2 || letters == 3,
            letters == tag.utf8.count || tag.utf8.dropFirst(letters).first == UInt8(ascii: "-")
        else {
            return nil
        }
        return Located(tag.lowercased(), ByteRange(at: 0))
    }

    // MARK: Kinds of documents

    /// A journey file; without a map and without being known for one it is a page.
    private mutating func journeys(isJourneyFile: Bool, isForeign: Bool) -> FileDraft.Content {
        isSearched = true
        self.isJourneyFile = isJourneyFile
        var reader = JourneyFieldsReader(values: values, firstLink: document.links.count)
        reader.read(entries, isForeign: isForeign)
        var fields = reader.fields
        fields.range = frontRange
        fields.businessGoal?.resolve(MetricNames(settings.metrics, reading.dictionary))
        fields.language = fields.language ?? languageOfName
        reading.language = fields.language.map { LanguageCode($0.value) } ?? settings.languages.first ?? .english
        reading.scale = fields.emotionScale ?? settings.emotionScale
        reading.moreLinks = reader.links
        self.fields = fields
        let body = BodyReader(reading, fields: fields, isJourneyFile: isJourneyFile)
        let drafts = body.read()
        if drafts.isEmpty, isForeign {
            if entries.isEmpty, var persona = PersonaDocument(reading: reading).read() {
                persona.language = fields.language
                return .persona(persona)
            }
            return page(isForeign: true)
        }
        reading.diagnostics += reader.values.diagnostics
        var maps = drafts.isEmpty ? [body.readWithoutMap()] : drafts
        for index in maps.indices { maps[index].readTimes(reading.dictionary) }
        reading.complainAboutUnclaimedAttributes()
        reading.complainAboutLooseBraces()
        if !drafts.isEmpty { StageClues(reading: reading).complain() }
        reading.complainAboutStages(named: fields.stages, of: maps)
        return .journeys(maps)
    }

    private func persona() -> FileDraft.Content {
        var reader = PersonaFieldsReader(values: values, firstLink: document.links.count)
        reader.read(entries)
        reading.diagnostics += reader.values.diagnostics
        reading.moreLinks = reader.links
        var draft = reader.draft
        draft.range = frontRange
        draft.language = draft.language ?? languageOfName
        let (title, text) = titled(draft.title)
        draft.title = title
        if let text { draft.prose.append(text) }
        return .persona(draft)
    }

    /// An ordinary page, or one that tells a shared problem or idea.
    /// - Parameter isForeign: the file may have been written for another program, and say what only that one knows.
    private func page(_ kind: Topic.Kind? = nil, isForeign: Bool = false) -> FileDraft.Content {
        var reader = PageFieldsReader(values: values)
        let own = kind == nil ? entries : entries.filter { TopicFieldsReader.leavesToPage($0.key.value) }
        reader.read(own, isForeign: isForeign)
        reading.diagnostics += reader.values.diagnostics
        var page = reader.draft
        let (title, text) = titled(page.title)
        page.title = title
        if let text { page.text = text }
        if let kind {
            var reader = TopicFieldsReader(kind, values: values, firstLink: document.links.count)
            reader.read(entries)
            reading.diagnostics += reader.values.diagnostics
            reading.moreLinks = reader.links
            page.topic = reader.draft
        }
        return .page(page)
    }

    /// The title, from the front matter or the first heading, and the text without that heading.
    private func titled(_ stated: Located<String>?) -> (Located<String>?, RichText?) {
        var start = 0
        var title = stated
        if let first = document.blocks.first, case .heading = first.kind {
            var passage = reading.passage(first.inlines)
            _ = passage.takeAttributes()
            passage.trim()
            let text = LabelText.trimmed(passage.plain)
            let isTitle = stated.map { FoldedName($0.value).key == FoldedName(text).key } ?? true
            if isTitle, !text.isEmpty {
                title = stated ?? Located(text, first.range)
                start = first.end
            }
        }
        guard start < document.blocks.count else { return (title, nil) }
        let text = reading.prose(start..<document.blocks.count)
        return (title, text.isEmpty ? nil : text)
    }
}
