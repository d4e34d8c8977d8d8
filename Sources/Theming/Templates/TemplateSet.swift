import MarkupWriting
import SourceDiagnostics

/// The checked templates of a site, and the other files of its theme, with the site's own in place of the built-in ones.
package struct TemplateSet: Sendable {
    /// Files of `assets/`, their paths below it, in the order of the paths' bytes.
    package let assets: [SourceFile]
    private let pages: [String: Page]

    private struct Page: Sendable {
        let view: any TemplateView.Type
        let template: CompiledTemplate
    }

    /// Reads and checks the templates.
    ///
    /// - Parameters:
    ///   - theme: The built-in files, their paths below `templates/`.
    ///   - overrides: The site's own files, their paths below the source folder: `theme/layouts/page.mustache` stands
    ///     in for `layouts/page.mustache`. A new partial or asset is welcome; any other unknown file is an error.
    ///   - views: What each page is filled from, by the name of its template without extension: `pages/journey`.
    ///
    /// With an error in any of the site's own templates, all built-in ones serve instead.
    package static func load(
        theme: [SourceFile], overrides: [SourceFile], views: [String: any TemplateView.Type],
        diagnostics: inout [Diagnostic]
    ) -> TemplateSet {
        let overlay = ThemeOverlay(theme: theme, overrides: overrides)
        var found = overlay.unknownFiles
        var pages = compile(overlay, views, diagnostics: &found)
        if !found.isEmpty, !overrides.isEmpty {
            var known: [Diagnostic] = []
            pages = compile(ThemeOverlay(theme: theme, overrides: []), views, diagnostics: &known)
        }
        diagnostics += found.sorted()
        return TemplateSet(assets: overlay.assets, pages: pages)
    }

    private static func compile(
        _ overlay: ThemeOverlay, _ views: [String: any TemplateView.Type], diagnostics: inout [Diagnostic]
    ) -> [String: Page] {
        let suffix = ".mustache"
        var templates: [String: ParsedTemplate] = [:]
        for (path, file) in overlay.files where path.hasSuffix(suffix) {
            let name = String(path.dropLast(suffix.utf8.count))
            templates[name] = TemplateParser.parse(file, name: name, diagnostics: &diagnostics)
        }
        var compiler = TemplateCompiler(templates)
        var pages: [String: Page] = [:]
        for (name, view) in views {
            precondition(overlay.builtIn[name + suffix] != nil, "there is no template \(name)")
            guard let template = templates[name] else { continue }
            pages[name] = Page(view: view, template: compiler.compile(template, for: view))
        }
        diagnostics += compiler.problems
        return pages
    }

    /// The page that a template makes of a view. The name and the view's type must be ones that were given to `load`.
    package func render(_ name: String, _ view: some TemplateView) -> SafeMarkup {
        guard let page = pages[name], page.view == type(of: view) else {
            preconditionFailure("template \(name) was not loaded for \(type(of: view))")
        }
        var writer = MarkupWriter()
        page.template.write(view, into: &writer)
        return writer.safe
    }
}
