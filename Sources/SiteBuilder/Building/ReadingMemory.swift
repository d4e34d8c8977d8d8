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

    private struct Draft: Sendable {
        let source: SourceTree.ContentFile
        let draft: FileDraft
    }

    private struct Sheet: Sendable {
        let file: SourceFile
        let draft: MetricSheetDraft
    }

    private var themeFiles: [SourceFile] = []
    private var theme: Remembered<Theme>?
    private var settings: SourceFile?
    private var choices: Remembered<SettingsDraft>?
    private var drafts: [String: Draft] = [:]
    private var sheets: [String: Sheet] = [:]
    /// The insides of the maps in `drafts`.
    var grids: GridMemory
    private let isKept: Bool

    /// - Parameter isKept: false for who reads once.
    package init(isKept: Bool = true) {
        self.isKept = isKept
        grids = GridMemory(isKept: isKept)
    }

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
            drafts = [:]
            sheets = [:]
            grids = GridMemory(isKept: isKept)
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
        let known = drafts
        let count = Count(of: tree.content.count, progress)
        let read = Workers.map(tree.content, jobs: jobs) { source in
            defer { count.step() }
            if let entry = known[source.file.path], entry.source.role == source.role, entry.source.file == source.file {
                return (draft: entry.draft, isNew: false)
            }
            return (draft: reader.read(source.file, as: source.role), isNew: true)
        }
        for (draft, isNew) in read where isNew { grids.forget(draft.path) }
        let made = read.map(\.draft)
        guard isKept else { return made }
        // Files that are gone are forgotten with the old table.
        drafts = Dictionary(
            zip(tree.content, made).map { ($0.file.path, Draft(source: $0, draft: $1)) }
        ) { first, _ in first }
        return made
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
