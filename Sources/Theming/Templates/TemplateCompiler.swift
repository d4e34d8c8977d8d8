import SourceDiagnostics

/// Resolves the names in a page's template against the views it will be filled from, through all its partials, and
/// complains about those that mean nothing.
struct TemplateCompiler {
    private let templates: [String: ParsedTemplate]
    /// The templates that are being walked through, outermost first.
    private var path: [String] = []
    /// What is wrong, each once however many pages include the same partial.
    private(set) var problems: Set<Diagnostic> = []

    init(_ templates: [String: ParsedTemplate]) {
        self.templates = templates
    }

    mutating func compile(_ template: ParsedTemplate, for view: any TemplateView.Type) -> CompiledTemplate {
        path = [template.name]
        return CompiledTemplate(nodes: compile(template.nodes, of: template.file, Reach(views: [view])))
    }

    /// The views that are open at a place, outermost first.
    private struct Reach {
        var views: [any TemplateView.Type]
        var isInList = false

        /// The innermost view that offers a name.
        func find(_ name: String) -> (view: Int, member: TemplateShape.Member)? {
            for (index, view) in views.enumerated().reversed() {
                if let member = view.shape.members[name] { return (index, member) }
            }
            return nil
        }

        /// Every name in reach, sorted, so that a suggestion is always the same one.
        var names: [String] { Set(views.flatMap { $0.shape.members.keys }).sorted() }
    }

    private mutating func compile(
        _ nodes: [TemplateNode], of file: SourceFile, _ reach: Reach
    ) -> [CompiledTemplate.Node] {
        nodes.flatMap { node -> [CompiledTemplate.Node] in
            switch node {
            case .text(let text): [.text(text)]
            case .variable(let name, let isEscaped):
                compileVariable(name, isEscaped: isEscaped, file, reach).map { [$0] } ?? []
            case .section(let name, let isInverted, let inner):
                compileSection(name, isInverted: isInverted, inner, file, reach).map { [$0] } ?? []
            case .partial(let name): compilePartial(name, file, reach)
            }
        }
    }

    private mutating func compileVariable(
        _ name: TemplateName, isEscaped: Bool, _ file: SourceFile, _ reach: Reach
    ) -> CompiledTemplate.Node? {
        guard case .path(let parts) = name.subject else {
            problems.insert(.notPrintable(name, file))
            return nil
        }
        guard let (source, member) = resolve(parts, of: name, file, reach) else { return nil }
        switch member {
        case .text:
            if !isEscaped { problems.insert(.unescaped(name, file)) }
        case .html:
            if isEscaped { problems.insert(.escapedTwice(name, file)) }
        case .flag, .list, .view: problems.insert(.notPrintable(name, file))
        }
        return .value(source)
    }

    private mutating func compileSection(
        _ name: TemplateName, isInverted: Bool, _ inner: [TemplateNode], _ file: SourceFile, _ reach: Reach
    ) -> CompiledTemplate.Node? {
        let parts: [String]
        switch name.subject {
        case .path(let path): parts = path
        case .isFirst, .isLast:
            if !reach.isInList { problems.insert(.outsideList(name, file)) }
            let end: CompiledTemplate.ListEnd = if case .isFirst = name.subject { .first } else { .last }
            return .listEnd(end, isInverted: isInverted, compile(inner, of: file, reach))
        }
        // What stands inside a section without a meaning would only give more of the same complaint.
        guard let (source, member) = resolve(parts, of: name, file, reach) else { return nil }
        if isInverted { return .invertedSection(source, compile(inner, of: file, reach)) }
        var innerReach = reach
        switch member {
        case .text, .html, .flag: break
        case .list(let view):
            innerReach.views.append(view)
            innerReach.isInList = true
        case .view(let view): innerReach.views.append(view)
        }
        return .section(source, compile(inner, of: file, innerReach))
    }

    private mutating func compilePartial(
        _ name: Located<String>, _ file: SourceFile, _ reach: Reach
    ) -> [CompiledTemplate.Node] {
        let full = name.value.hasPrefix("partials/") ? name.value : "partials/" + name.value
        guard let partial = templates[full] else {
            let names = templates.keys.filter { $0.hasPrefix("partials/") }.map { String($0.dropFirst(9)) }.sorted()
            problems.insert(.unknownPartial(name, file, nearest: NearestName.find(name.value, among: names)))
            return []
        }
        guard !path.contains(full) else {
            problems.insert(.circularPartial(name, file))
            return []
        }
        path.append(full)
        defer { path.removeLast() }
        return compile(partial.nodes, of: partial.file, reach)
    }

    /// Where the value of a name comes from and what it is; nil after a complaint.
    private mutating func resolve(
        _ parts: [String], of name: TemplateName, _ file: SourceFile, _ reach: Reach
    ) -> (source: CompiledTemplate.Source, member: TemplateShape.Member)? {
        var start = name.range.lowerBound
        guard let found = reach.find(parts[0]) else {
            problems.insert(.unknownName(parts[0], at: start, file, among: reach.names))
            return nil
        }
        var member = found.member
        for (outer, part) in zip(parts, parts.dropFirst()) {
            guard case .view(let view) = member else {
                problems.insert(.notAView(outer, at: start, name, file))
                return nil
            }
            start += outer.utf8.count + 1
            guard let next = view.shape.members[part] else {
                problems.insert(.unknownName(part, at: start, file, among: view.shape.members.keys.sorted()))
                return nil
            }
            member = next
        }
        let source = CompiledTemplate.Source(view: found.view, key: parts[0], inner: Array(parts.dropFirst()))
        return (source, member)
    }
}

extension Diagnostic {
    fileprivate static func unescaped(_ name: TemplateName, _ file: SourceFile) -> Diagnostic {
        malformed(file, name.range, "Text in a template must be printed escaped", "write \"{{\(name.source)}}\"")
    }

    fileprivate static func escapedTwice(_ name: TemplateName, _ file: SourceFile) -> Diagnostic {
        malformed(
            file, name.range, "Markup in a template must be printed as it is", "write \"{{{\(name.source)}}}\"")
    }

    fileprivate static func notPrintable(_ name: TemplateName, _ file: SourceFile) -> Diagnostic {
        malformed(
            file, name.range, "Only text and markup can be printed", "open a section with \"{{#\(name.source)}}\"")
    }

    fileprivate static func outsideList(_ name: TemplateName, _ file: SourceFile) -> Diagnostic {
        malformed(file, name.range, "\"\(name.source)\" must stand in a section over a list", nil)
    }

    fileprivate static func circularPartial(_ name: Located<String>, _ file: SourceFile) -> Diagnostic {
        malformed(file, name.range, "Partial must not include itself", nil)
    }

    fileprivate static func notAView(
        _ part: String, at start: Int, _ name: TemplateName, _ file: SourceFile
    ) -> Diagnostic {
        unknown(
            file, ByteRange(start, start + part.utf8.count), "Name before a full stop must have names of its own",
            "\"\(part)\" in \"\(name.source)\" has none", nil)
    }

    fileprivate static func unknownName(
        _ part: String, at start: Int, _ file: SourceFile, among names: [String]
    ) -> Diagnostic {
        let nearest = NearestName.find(part, among: names)
        // A list of every word of the interface would help nobody.
        let offered = names.count <= 40 ? "use one of \(names.joined(separator: ", "))" : nil
        return unknown(
            file, ByteRange(start, start + part.utf8.count), "Name in a template must be one that the page offers",
            "nothing is called \"\(part)\" here", nearest.map { "write \"\($0)\"" } ?? offered)
    }

    fileprivate static func unknownPartial(
        _ name: Located<String>, _ file: SourceFile, nearest: String?
    ) -> Diagnostic {
        unknown(
            file, name.range, "Partial must be a file in partials/",
            "there is no partials/\(name.value).mustache", nearest.map { "write \"\($0)\"" })
    }

    private static func malformed(
        _ file: SourceFile, _ range: ByteRange, _ summary: String, _ suggestion: String?
    ) -> Diagnostic {
        Diagnostic(.malformedTemplate, .error, path: file.path, range: range, summary: summary, suggestion: suggestion)
    }

    private static func unknown(
        _ file: SourceFile, _ range: ByteRange, _ summary: String, _ explanation: String, _ suggestion: String?
    ) -> Diagnostic {
        Diagnostic(
            .unknownTemplateName, .error, path: file.path, range: range, summary: summary, explanation: explanation,
            suggestion: suggestion)
    }
}
