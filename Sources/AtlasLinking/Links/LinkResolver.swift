import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// What the content files have become, and how links name them.
struct FilePages: Sendable {
    enum Pages: Sendable, Equatable {
        /// Indices of the file's maps in the atlas, in the order of the file.
        case journeys([Int])
        case persona(Int)
        case page(Int)
    }

    /// By index in `SiteOutline.files`.
    let pages: [Pages]
    /// Indices in `SiteOutline.files` by path.
    let files: [String: Int]

    init(_ outline: SiteOutline) {
        var pages = [Pages](repeating: .journeys([]), count: outline.files.count)
        // Where each file's maps begin in one row of all maps.
        var starts = [0]
        starts.reserveCapacity(outline.files.count + 1)
        for file in outline.files {
            if case .journeys(let maps) = file.content {
                starts.append(starts[starts.count - 1] + maps.count)
            } else {
                starts.append(starts[starts.count - 1])
            }
        }
        var maps = [Int](repeating: 0, count: outline.journeys.count)
        for (index, entry) in outline.journeys.enumerated() { maps[starts[entry.file] + entry.map] = index }
        for file in outline.files.indices where starts[file] < starts[file + 1] {
            pages[file] = .journeys(Array(maps[starts[file]..<starts[file + 1]]))
        }
        for (index, entry) in outline.personas.enumerated() { pages[entry.file] = .persona(index) }
        for (index, entry) in outline.pages.enumerated() { pages[entry.file] = .page(index) }
        self.pages = pages
        files = Dictionary(
            outline.files.indices.map { (outline.files[$0].draft.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Finds where the links of every file lead.
struct LinkResolver {
    private let outline: SiteOutline
    private let grids: [JourneyGrid]
    private let assets: Set<String>
    private let files: FilePages
    /// Of the files in which links have asked for an anchor.
    private(set) var anchors: [Int: AnchorIndex]

    /// - Parameter anchors: what is known of them.
    init(
        _ outline: SiteOutline, _ files: FilePages, grids: [JourneyGrid], assets: Set<String>,
        anchors: [Int: AnchorIndex] = [:]
    ) {
        self.outline = outline
        self.files = files
        self.grids = grids
        self.assets = assets
        self.anchors = anchors
    }

    /// Where each link of a file leads, in the order of `FileDraft.links`.
    mutating func targets(ofFile file: Int, _ diagnostics: inout [Diagnostic]) -> [LinkTarget] {
        outline.files[file].draft.links.map { link in
            if link.isImage { AlternativeTextRule.check(link, path: path(file), &diagnostics) }
            return target(of: link, inFile: file, &diagnostics)
        }
    }

    /// The asset that a path in the front matter names, such as a photo; reported when there is none.
    func asset(_ address: Located<String>, inFile path: String, _ diagnostics: inout [Diagnostic]) -> String? {
        for base in [path, "content/assets/x", "content/x", "assets/x", "x"] {
            guard let resolved = RelativePath.resolve(RelativePath.percentDecoded(address.value), from: base) else {
                continue
            }
            if assets.contains(resolved) { return AssetPath.published(resolved) }
        }
        diagnostics.append(
            .dead(address.value, nearest: nearestAsset(to: address.value, from: path), path: path, address.range))
        return nil
    }

    private func path(_ file: Int) -> String { outline.files[file].draft.path }

    private mutating func target(
        of link: LinkDraft, inFile file: Int, _ diagnostics: inout [Diagnostic]
    ) -> LinkTarget {
        if SafeAddress.leavesSite(link.address) {
            if let clean = SafeAddress.clean(link.address) { return .web(clean) }
            diagnostics.append(.unsafe(link, path: path(file)))
            return .nowhere
        }
        let (written, fragment) = LinkResolver.split(link.address)
        if written.isEmpty, let fragment {
            return place(fragment, inFile: file, from: file, link, &diagnostics)
        }
        let local = RelativePath.percentDecoded(written)
        let resolved = local.isEmpty ? nil : RelativePath.resolve(local, from: path(file))
        if let resolved, let other = files.files[resolved] ?? files.files["content/" + resolved] {
            return place(fragment, inFile: other, from: file, link, &diagnostics)
        }
        if let resolved, let asset = [resolved, "content/" + resolved].first(where: assets.contains) {
            return .asset(path: AssetPath.published(asset))
        }
        diagnostics.append(.dead(link.address, nearest: nearest(to: local, from: file), path: path(file), link.range))
        return .nowhere
    }

    /// The page of a file, and the place on it that an anchor names.
    private mutating func place(
        _ fragment: String?, inFile file: Int, from: Int, _ link: LinkDraft, _ diagnostics: inout [Diagnostic]
    ) -> LinkTarget {
        guard let fragment, !fragment.isEmpty else { return page(inFile: file, map: 0, fragment: nil) }
        let index = anchorIndex(ofFile: file)
        if let place = index.find(RelativePath.percentDecoded(fragment)) {
            return page(inFile: file, map: place.map, fragment: place.fragment)
        }
        let nearest = index.nearest(to: RelativePath.percentDecoded(fragment))
        diagnostics.append(.deadAnchor(fragment, in: path(file), nearest: nearest, path: path(from), link.range))
        return page(inFile: file, map: 0, fragment: nil)
    }

    private func page(inFile file: Int, map: Int, fragment: String?) -> LinkTarget {
        switch files.pages[file] {
        case .journeys(let indices):
            guard map < indices.count else { return .nowhere }
            return .journey(Reference(indices[map]), fragment: fragment)
        case .persona(let index): return .persona(Reference(index), fragment: fragment)
        case .page(let index): return .page(Reference(index), fragment: fragment)
        }
    }

    private mutating func anchorIndex(ofFile file: Int) -> AnchorIndex {
        if let known = anchors[file] { return known }
        let index = currentAnchors(ofFile: file)
        anchors[file] = index
        return index
    }

    /// The anchors that a file has now, whatever is known of them.
    func currentAnchors(ofFile file: Int) -> AnchorIndex {
        let headings = outline.files[file].draft.headings
        switch files.pages[file] {
        case .journeys(let indices):
            return AnchorIndex(maps: indices.map { (outline.journeys[$0].draft, grids[$0]) }, headings: headings)
        case .persona: return AnchorIndex(headings: headings, fields: PersonaAnchors.fields)
        case .page: return AnchorIndex(headings: headings)
        }
    }

    /// The path that an author probably meant, as it would be written in the file.
    private func nearest(to address: String, from file: Int) -> String? {
        let here = path(file)
        let name = address.split(separator: "/").last.map(String.init) ?? address
        if !name.hasSuffix(".md"), name.utf8.contains(UInt8(ascii: ".")), !name.hasSuffix(".html") {
            return nearestAsset(to: address, from: here)
        }
        let wanted = name.split(separator: ".").first.map(String.init) ?? name
        let moved = outline.files.first { FoldedName.key($0.place.stem) == FoldedName.key(wanted) }
        if let moved { return RelativePath.relative(moved.draft.path, from: here) }
        let stem = NearestName.find(wanted, among: outline.files.lazy.map(\.place.stem))
        return outline.files.first { $0.place.stem == stem }.map { RelativePath.relative($0.draft.path, from: here) }
    }

    private func nearestAsset(to address: String, from path: String) -> String? {
        let all = assets.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let name = address.split(separator: "/").last.map(String.init) ?? address
        let moved = all.first { $0.hasSuffix("/" + name) || $0 == name }
        let nearest = moved ?? NearestName.find(address, among: all.map { RelativePath.relative($0, from: path) })
        return nearest.map { $0 == moved ? RelativePath.relative($0, from: path) : $0 }
    }

    /// The path without its query, and what stands after `#`.
    private static func split(_ address: String) -> (path: String, fragment: String?) {
        let bytes = address.utf8
        let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
        let path = address[..<(hash ?? bytes.endIndex)]
        let fragment = hash.map { String(address[bytes.index(after: $0)...]) }
        return (String(path[..<(path.utf8.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex)]), fragment)
    }
}

extension Diagnostic {
    fileprivate static func unsafe(_ link: LinkDraft, path: String) -> Diagnostic {
        Diagnostic(
            .unsafeLink, .error, path: path, range: link.range,
            summary: "Link must use http, https, mailto or tel",
            explanation: "\"\(link.address)\" could run in the reader's browser or leave the site unseen",
            suggestion: "link to a page or a file instead")
    }

    fileprivate static func dead(_ address: String, nearest: String?, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .deadLink, .error, path: path, range: range,
            summary: "Link must lead to a file of the site",
            explanation: "there is no \"\(address)\", so readers would land nowhere",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "correct the path, or add the file")
    }

    fileprivate static func deadAnchor(
        _ fragment: String, in file: String, nearest: String?, path: String, _ range: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .deadAnchor, .error, path: path, range: range,
            summary: "What stands after # in a link must be a heading or an id of that file",
            explanation: "\(file) has no \"#\(fragment)\", so readers would land at its top",
            suggestion: nearest.map { "write \"#\($0)\"" }
                ?? "write a heading of the file in small letters, with hyphens for spaces, or an id")
    }
}
