/// Which files of the site a page shows as part of itself: its style sheet, scripts and images.
enum PageParts {
    /// Paths below the site's root, in the order of the page, each once.
    static func of(_ bytes: [UInt8], page: String) -> [String] {
        var parts: [String] = []
        let base = page.split(separator: "/").dropLast()
        for address in sources(bytes) + sheets(bytes) {
            guard let path = resolve(address, base), !parts.contains(path) else { continue }
            parts.append(path)
        }
        return parts
    }

    /// Addresses after ` src="`.
    private static func sources(_ bytes: [UInt8]) -> [String] { values(of: Array(" src=\"".utf8), in: bytes[...]) }

    /// Addresses of `<link rel="stylesheet" href="…">` and of other links of the head that load something.
    private static func sheets(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n")).flatMap { line in
            line.starts(with: Array("<link rel=\"stylesheet\"".utf8))
                || line.starts(with: Array("<link rel=\"icon\"".utf8))
                ? values(of: Array(" href=\"".utf8), in: line) : []
        }
    }

    private static func values(of attribute: [UInt8], in bytes: ArraySlice<UInt8>) -> [String] {
        var values: [String] = []
        var index = bytes.startIndex
        while let blank = bytes[index...].firstIndex(of: attribute[0]) {
            index = blank + 1
            guard bytes[blank...].starts(with: attribute) else { continue }
            let value = bytes[(blank + attribute.count)...].prefix { $0 != UInt8(ascii: "\"") }
            values.append(String(decoding: value, as: UTF8.self))
            index = value.endIndex
        }
        return values
    }

    /// Nil for what lies elsewhere.
    private static func resolve(_ address: String, _ base: ArraySlice<Substring>) -> String? {
        guard !address.contains(":"), !address.hasPrefix("//") else { return nil }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        var parts = address.hasPrefix("/") ? [] : base.map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(PercentCode.decode(part.replacing("&amp;", with: "&")) ?? String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
