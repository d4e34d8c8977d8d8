/// What the preview adds to a page and nothing else does: the script that follows the files, and leave for it to ask
/// the server for news.
package enum LiveScript {
    /// The path of the preview's own files; no file of a site begins with a dot.
    package static let folder = "/.journeybook/"

    private static let headEnd = Array("</head>".utf8)
    private static let policy = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)

    /// The page with the script.
    /// - Parameters:
    ///   - page: path below the site's root.
    ///   - mark: of what the page shows, by which it knows later whether that has changed.
    package static func add(to bytes: [UInt8], page: String, mark: String) -> [UInt8] {
        guard let end = bytes.firstRange(of: headEnd) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 200)
        var rest = bytes[..<end.lowerBound]
        if let policy = rest.firstRange(of: policy) {
            result += rest[..<policy.upperBound]
            result += Array("connect-src 'self'; ".utf8)
            rest = rest[policy.upperBound...]
        }
        result += rest
        let script =
            "<script src=\"\(folder)live.js\" data-page=\"\(attribute(page))\" data-mark=\"\(mark)\" defer></script>\n"
        result += Array(script.utf8)
        result += bytes[end.lowerBound...]
        return result
    }

    /// Paths of pages are encoded like addresses, so that they need no other escaping.
    private static func attribute(_ path: String) -> String { PercentCode.encode(path) }
}

extension Collection where Element == UInt8 {
    /// The first place of a sequence of bytes.
    fileprivate func firstRange(of wanted: [UInt8]) -> Range<Index>? {
        var start = startIndex
        while let found = self[start...].firstIndex(of: wanted[0]) {
            if self[found...].starts(with: wanted) { return found..<index(found, offsetBy: wanted.count) }
            start = index(after: found)
        }
        return nil
    }
}
