import AtlasLinking
import Localization
import MapReading
import SitePages
import SourceDiagnostics
import Theming

/// What was understood of files the last time, so that a preview reads again only what has changed.
///
/// An entry depends on its own file and on what that is read with, never on other files; it is compared byte by byte
/// and never changed. What was said of a file is kept with it and said again.
package struct ReadingMemory: Sendable {
    /// What is made of the theme's files alone.
    struct Theme: Sendable {
        let dictionary: ReadingDictionary
        let vocabularies: Vocabularies
        let templates: TemplateSet
    }

    private struct Remembered<Value: Sendable>: Sendable {
        let value: Value
        let diagnostics: [Diagnostic]
    }

    private struct Sheet: Sendable {
        let file: SourceFile
        let draft: MetricSheetDraft
    }

    private var themeFiles: [SourceFile] = []
    private var theme: Remembered<Theme>?
    private var settings: SourceFile?
    private var choices: Remembered<SettingsDraft>?
    /// Of the content files, in the order of their paths' bytes.
    private var sources: [SourceTree.ContentFile] = []
    private var drafts: [FileDraft] = []
    private var sheets: [String: Sheet] = [:]
    /// What was made of `drafts`.
    var links: LinkMemory
    /// The site that came of it.
    private(set) var site: Site?
    private let isKept: Bool

    /// - Parameter isKept: false for who reads once.
    package init(isKept: Bool = true) {
        self.isKept = isKept
        links = LinkMemory(isKept: isKept)
    }

    /// Keeps the site for the next time.
    mutating func remember(_ site: Site) {
        if isKept { self.site = site }
    }

    /// Frees what has been replaced, which takes a while at a large site.
    package mutating func letGo() { links.letGo() }

    mutating func theme(of tree: SourceTree, diagnostics: inout [Diagnostic]) -> Theme {
        if themeFiles != tree.theme { self = ReadingMemory(isKept: isKept) }
        let remembered = theme ?? ReadingMemory.readTheme(of: tree)
        themeFiles = tree.theme
        theme = remembered
        diagnostics += remembered.diagnostics
        return remembered.value
    }

    /// The settings; ask for the theme first, for they are read with its words.
    mutating func choices(
        of tree: SourceTree, _ dictionary: ReadingDictionary, diagnostics: inout [Diagnostic]
    ) -> SettingsDraft {
        if settings != tree.settings {
            choices = nil
            sources = []
            drafts = []
            sheets = [:]
            links = LinkMemory(isKept: isKept)
        }
        let remembered = choices ?? ReadingMemory.readSettings(of: tree, dictionary)
        settings = tree.settings
        choices = remembered
        diagnostics += remembered.diagnostics
        return remembered.value
    }

    /// A draft for each content file of the tree; ask for the settings first, for files are read with them.
    mutating func drafts(
        of tree: SourceTree, _ reader: MapReader, jobs: Int,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) -> [FileDraft] {
        let known = places(of: tree.content)
        let unread = tree.content.indices.filter { known[$0] == nil }
        let count = Count(of: unread.count, progress)
        let read = Workers.map(unread, jobs: jobs) { index in
            defer { count.step() }
            return reader.read(tree.content[index].file, as: tree.content[index].role)
        }
        guard isKept else { return read }
        for draft in read { links.forget(draft.path) }
        var isGone = [Bool](repeating: true, count: drafts.count)
        for case let place? in known { isGone[place] = false }
        let gone = isGone.indices.filter { isGone[$0] }
        // Drafts are wide: where few are others, the rest is not copied.
        if gone.count + unread.count > 64 {
            var next = read.makeIterator()
            drafts = known.map { place in place.map { drafts[$0] } ?? next.next()! }
        } else {
            for place in gone.reversed() { drafts.remove(at: place) }
            for (index, draft) in zip(unread, read) { drafts.insert(draft, at: index) }
        }
        sources = tree.content
        return drafts
    }

    /// For each file its place in `sources`; nil when it is not the same there. Both are in the order of the paths' bytes.
    private func places(of files: [SourceTree.ContentFile]) -> [Int?] {
        var place = 0
        return files.map { file in
            let path = file.file.path
            while place < sources.count, sources[place].file.path != path,
                sources[place].file.path.utf8.lexicographicallyPrecedes(path.utf8)
            {
                place += 1
            }
            guard place < sources.count, sources[place].role == file.role, sources[place].file == file.file else {
                return nil
            }
            return place
        }
    }

    /// A draft for each sheet of numbers; ask for the settings first.
    mutating func sheets(of tree: SourceTree, _ reader: MetricSheetReader, jobs: Int) -> [MetricSheetDraft] {
        let known = sheets
        let made = Workers.map(tree.metrics, jobs: jobs) { file in
            if let entry = known[file.path], entry.file == file { return entry.draft }
            return reader.read(file)
        }
        sheets = Dictionary(zip(tree.metrics, made).map { ($0.path, Sheet(file: $0, draft: $1)) }) { first, _ in first }
        return made
    }

    private static func readTheme(of tree: SourceTree) -> Remembered<Theme> {
        var diagnostics: [Diagnostic] = []
        let dictionary = ReadingDictionary.load(tree.themeFiles("dictionary"), diagnostics: &diagnostics)
        let vocabularies = Vocabularies.load(tree.themeFiles("words"), diagnostics: &diagnostics)
        let templates = TemplateSet.load(
            theme: EmbeddedTheme.theme, overrides: tree.theme, views: PageRenderer.templateViews,
            diagnostics: &diagnostics)
        return Remembered(
            value: Theme(dictionary: dictionary, vocabularies: vocabularies, templates: templates),
            diagnostics: diagnostics)
    }

    private static func readSettings(
        of tree: SourceTree, _ dictionary: ReadingDictionary
    ) -> Remembered<SettingsDraft> {
        var diagnostics: [Diagnostic] = []
        let choices = tree.settings.map {
            SettingsReader.read($0, dictionary: dictionary, diagnostics: &diagnostics)
        }
        return Remembered(value: choices ?? SettingsDraft(), diagnostics: diagnostics)
    }
}
