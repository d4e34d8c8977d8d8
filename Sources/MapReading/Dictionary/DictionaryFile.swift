import JourneyModel
import LocatedYAML
import SourceDiagnostics

extension ReadingDictionary {
    /// Reads the dictionary files; of a name that several languages use differently the first file's meaning counts,
    /// English before the others, those in the order of their paths.
    package static func load(_ files: [SourceFile], diagnostics: inout [Diagnostic]) -> ReadingDictionary {
        var tables = DictionaryTables()
        let isEnglish = { (file: SourceFile) in file.path.hasSuffix("/en.yaml") || file.path == "en.yaml" }
        let ordered = files.sorted {
            if isEnglish($0) != isEnglish($1) { return isEnglish($0) }
            return $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        for file in ordered { tables.add(file, &diagnostics) }
        tables.addBareNames()
        return ReadingDictionary(tables)
    }
}

extension DictionaryTables {
    private enum Section: String, CaseIterable {
        case lanes
        case looseLanes = "loose-lanes"
        case emotions, faces, attributes, values, periods
        case sourceColumns = "source-columns"
        case metricColumns = "metric-columns"
        case metrics, units
    }

    fileprivate mutating func add(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
        let range = ByteRange(0, file.bytes.count)
        guard let root = YAMLParser.parse(file, range: range, diagnostics: &diagnostics),
            case .mapping(let sections) = root.content
        else { return }
        for section in sections {
            if let role = NameRoles.sections[section.key.value] {
                DictionaryTables.names(section.value.scalar ?? "") { name, _ in
                    roles[FoldedName(name).key, default: []].formUnion(role)
                }
            } else if let known = Section(rawValue: section.key.value),
                case .mapping(let entries) = section.value.content
            {
                if known == .lanes || known == .looseLanes { addPlainNames(entries, file) }
                for entry in entries where !add(entry, to: known, DictionaryTables.language(of: file)) {
                    diagnostics.append(.unknownEntry(entry.key, in: file))
                }
            } else {
                diagnostics.append(.unknownEntry(section.key, in: file))
            }
        }
    }

    /// Adds the names of lanes as people write them whose keyboard has no Polish letters: "dzialania", "bole". Names that
    /// already mean something keep their meaning.
    fileprivate mutating func addBareNames() {
        for known in laneNames {
            guard let bare = DictionaryTables.withoutPolishMarks(known.folded) else { continue }
            let key = NameKey.hash(bare[...])
            guard lanes[key] == nil, roles[key] == nil, let meaning = lanes[NameKey.hash(known.folded[...])] else {
                continue
            }
            lanes[key] = meaning
        }
    }

    /// A folded name with `a` for `ą`, `l` for `ł` and so on; nil when it has none of these letters, or other letters
    /// beside them that English lacks.
    private static func withoutPolishMarks(_ name: [UInt8]) -> [UInt8]? {
        guard name.contains(where: { $0 >= 0x80 }) else { return nil }
        var bare: [UInt8] = []
        bare.reserveCapacity(name.count)
        var index = 0
        while index < name.count {
            if name[index] < 0x80 {
                bare.append(name[index])
                index += 1
                continue
            }
            guard index + 1 < name.count,
                let letter = polishLetters[UInt16(name[index]) << 8 | UInt16(name[index + 1])]
            else { return nil }
            bare.append(letter)
            index += 2
        }
        return bare
    }

    /// By the two bytes of each letter.
    private static let polishLetters: [UInt16: UInt8] = {
        var letters: [UInt16: UInt8] = [:]
        for (marked, plain) in zip("ąćęłńóśźż", "acelnoszz".utf8) {
            let bytes = Array(String(marked).utf8)
            letters[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = plain
        }
        return letters
    }()

    /// Notes the first name of each lane in the language that the file's name says.
    private mutating func addPlainNames(_ entries: [YAMLNode.Entry], _ file: SourceFile) {
        let language = DictionaryTables.language(of: file)
        for entry in entries {
            guard let kind = LaneKind(rawValue: entry.key.value) else { continue }
            DictionaryTables.names(entry.value.scalar ?? "") { name, _ in
                if plainNames[language]?[kind] != nil { return }
                if kind == .metrics { figureWords.insert(FoldedName(name).key) }
                plainNames[language, default: [:]][kind] = name.prefix(1).uppercased() + name.dropFirst()
            }
        }
    }

    private static func language(of file: SourceFile) -> String {
        file.path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    }

    /// Returns false when the key is none of the section's.
    private mutating func add(_ entry: YAMLNode.Entry, to section: Section, _ language: String) -> Bool {
        let key = entry.key.value
        let names = entry.value.scalar ?? ""
        switch section {
        case .lanes, .looseLanes:
            guard let kind = LaneKind(rawValue: key) else { return false }
            DictionaryTables.names(names) { name, _ in
                let folded = FoldedName(name)
                let key = folded.key
                guard lanes[key] == nil else { return }
                lanes[key] = LaneMeaning(kind: kind, isLoose: section == .looseLanes)
                laneNames.append(
                    KnownName(
                        text: name, folded: folded.bytes, language: language, isLoose: section == .looseLanes))
            }
        case .emotions:
            guard let score = DictionaryTables.scores[key] else { return false }
            DictionaryTables.names(names) { name, isStem in
                let folded = FoldedName(name)
                let key = folded.key
                if isStem {
                    if emotionStems[key] == nil { emotionStems[key] = score }
                } else if emotions[key] == nil {
                    emotions[key] = score
                }
                if folded.words.count == 1 {
                    feelingWords.append(
                        FeelingWord(
                            text: name,
                            letters: String(decoding: folded.bytes, as: UTF8.self).unicodeScalars.map(\.value),
                            isStem: isStem))
                }
            }
        case .faces:
            guard let score = DictionaryTables.scores[key] else { return false }
            for face in names.split(separator: " ") { faces[FaceScan.key(String(face))] = score }
        case .attributes:
            guard let attribute = AttributeKey(rawValue: key) else { return false }
            DictionaryTables.names(names) { name, _ in
                let key = FoldedName(name).key
                if attributeKeys[key] == nil { attributeKeys[key] = attribute }
            }
        case .values:
            DictionaryTables.names(names) { name, _ in values[FoldedName(name).key, default: []].append(key) }
        case .periods:
            guard let unit = PeriodUnit(rawValue: key) else { return false }
            DictionaryTables.names(names) { name, _ in periods[FoldedName(name).key] = unit }
        case .sourceColumns:
            guard let column = SourceColumn(rawValue: key) else { return false }
            DictionaryTables.names(names) { name, _ in
                let key = FoldedName(name).key
                if sourceColumns[key] == nil { sourceColumns[key] = column }
            }
        case .metricColumns:
            guard let column = MetricColumn(rawValue: key) else { return false }
            DictionaryTables.names(names) { name, _ in
                let key = FoldedName(name).key
                if metricColumns[key] == nil { metricColumns[key] = column }
            }
        case .metrics:
            guard let kind = MetricKind(rawValue: key), kind != .own else { return false }
            DictionaryTables.names(names) { name, _ in
                let key = FoldedName(name).key
                if metrics[key] == nil { metrics[key] = kind }
            }
        case .units:
            guard UnitText.words.contains(key) else { return false }
            DictionaryTables.names(names) { name, _ in
                let folded = FoldedName(name).key
                if units[folded] == nil { units[folded] = key }
            }
        }
        return true
    }

    private static let scores: [String: Int8] = ["very-good": 2, "good": 1, "neutral": 0, "bad": -1, "very-bad": -2]

    /// The names of a list separated by commas; a star at the end marks the beginning of a word.
    private static func names(_ list: String, _ use: (_ name: String, _ isStem: Bool) -> Void) {
        for part in list.utf8.split(separator: UInt8(ascii: ",")) {
            var name = part
            while name.first == 0x20 { name.removeFirst() }
            while name.last == 0x20 { name.removeLast() }
            guard !name.isEmpty else { continue }
            let isStem = name.last == UInt8(ascii: "*")
            if isStem { name.removeLast() }
            use(String(Substring(name)), isStem)
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownEntry(_ key: Located<String>, in file: SourceFile) -> Diagnostic {
        Diagnostic(
            .unknownKey, .error, path: file.path, range: key.range,
            summary: "Key of a dictionary file must be known", explanation: "\"\(key.value)\" is not one of them")
    }
}
