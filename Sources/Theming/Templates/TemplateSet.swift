import MarkupWriting
import Mustache
import SourceDiagnostics

/// The checked templates of a site, and the other files of its theme, with the site's own in place of the built-in ones.
package struct TemplateSet: Sendable {
    /// Files of `assets/`, their paths below it, in the order of the paths' bytes.
    package let assets: [SourceFile]
    private let views: [String: any TemplateView.Type]
    private let library: MustacheLibrary
    private let skeletons = TemplateSkeletons()

    private init(assets: [SourceFile], views: [String: any TemplateView.Type], library: MustacheLibrary) {
        self.assets = assets
        self.views = views
        self.library = library
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
        var templates: [String: ParsedTemplate] = [:]
        for (path, file) in overlay.files where path.hasSuffix(".mustache") {
            let name = String(path.dropLast(".mustache".utf8.count))
            templates[name] = TemplateParser.parse(file, name: name, diagnostics: &found)
        }
        var checker = TemplateChecker(templates)
        for (name, view) in views {
            precondition(overlay.files.contains { $0.path == name + ".mustache" }, "there is no template \(name)")
            if let template = templates[name] { checker.check(template, against: view) }
        }
        found += checker.problems
        diagnostics += found.sorted()
        let library: MustacheLibrary
        if found.isEmpty {
            library = Self.library(of: templates)
        } else if overrides.isEmpty {
            library = MustacheLibrary()
        } else {
            var known: [Diagnostic] = []
            library = load(theme: theme, overrides: [], views: views, diagnostics: &known).library
        }
        return TemplateSet(assets: overlay.assets, views: views, library: library)
    }

    /// The page that a template makes of a view. The name and the view's type must be ones that were checked.
    package func render(_ name: String, _ view: some TemplateView) -> SafeMarkup {
        guard let checked = views[name], checked == type(of: view) else {
            preconditionFailure("template \(name) was not checked against \(type(of: view))")
        }
        let form = ViewForm(view)
        let key = TemplateSkeletons.Key(template: name, form: form.bytes)
        if let known = skeletons[key] { return known.filled(with: form.values) }
        let skeleton = skeleton(of: name, view)
        skeletons.keep(skeleton, for: key)
        return skeleton.filled(with: form.values)
    }

    /// What the library makes of a view, with marks for its values.
    private func skeleton(of name: String, _ view: some TemplateView) -> TemplateSkeleton {
        let recorder = FormRecorder()
        guard let text = library.render(ViewNode(view, recorder), withTemplate: name) else {
            preconditionFailure("template \(name) has an error")
        }
        return TemplateSkeleton(text, holes: recorder.holes)
    }

    /// The name in the set of what a partial tag names: `legend` and `partials/legend` are the same.
    static func partialName(_ name: String) -> String {
        name.hasPrefix("partials/") ? name : "partials/" + name
    }

    /// The library names partials in both ways, and begins each template with the pragma that leaves escaping to the
    /// values: otherwise it would escape a second time, by characters.
    private static func library(of templates: [String: ParsedTemplate]) -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, template) in templates {
            guard let parsed = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + template.source) else {
                preconditionFailure("\(template.file.path) was read, but the template library does not understand it")
            }
            library.register(parsed, named: name)
            if name.hasPrefix("partials/") { library.register(parsed, named: String(name.dropFirst(9))) }
        }
        return library
    }
}
