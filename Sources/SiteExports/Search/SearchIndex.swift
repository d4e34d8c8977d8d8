import JourneyModel
import MarkupWriting

/// Which documents hold which words: stems in the order of their bytes, each with the numbers of its documents.
///
/// Flat: one row of stems while texts are read, document by document, sorted by counting at the end. A word that has been
/// met before costs one look into a table by its hash.
package struct SearchIndex: Sendable {
    /// All stems, one behind the other, in order.
    let stems: [[UInt8]]
    /// Documents of stem `n` are `documents[starts[n]..<starts[n + 1]]`, ascending.
    let starts: [Int]
    let documents: [UInt32]
    let documentCount: Int
    /// Stems of five letters or more, in the order of what is left of them without their first letter. A slip in the
    /// first letter is found by it, since stems stand in files by their beginnings.
    let tails: [(tail: ArraySlice<UInt8>, stem: Int)]

    package init(_ plan: SearchPlan, _ atlas: Atlas, endings: WordEndings) {
        var reading = Reading(endings)
        for unit in plan.units {
            switch unit {
            case .journey(let journey): reading.read(atlas.journeys[journey], in: atlas)
            case .persona(let persona): reading.read(atlas.personas[persona])
            case .page(let page): reading.read(atlas.pages[page])
            }
        }
        let order = reading.stems.indices.sorted {
            reading.stems[$0].lexicographicallyPrecedes(reading.stems[$1])
        }
        var rank = [Int](repeating: 0, count: order.count)
        for (place, stem) in order.enumerated() { rank[stem] = place }
        var starts = [Int](repeating: 0, count: order.count + 1)
        for stem in reading.found { starts[rank[Int(stem)] + 1] += 1 }
        for place in order.indices { starts[place + 1] += starts[place] }
        var next = starts
        var documents = [UInt32](repeating: 0, count: reading.found.count)
        var begin = 0
        for (document, end) in reading.ends.enumerated() {
            for stem in reading.found[begin..<Int(end)] {
                let place = rank[Int(stem)]
                documents[next[place]] = UInt32(truncatingIfNeeded: document)
                next[place] += 1
            }
            begin = Int(end)
        }
        let stems = order.map { reading.stems[$0] }
        self.stems = stems
        tails = SearchIndex.tails(stems)
        self.starts = starts
        self.documents = documents
        documentCount = reading.ends.count
    }

    /// The first stem of each of some files whose contents are about equally long.
    func cuts(_ files: Int) -> [Int] {
        let weight = documents.count + 8 * stems.count
        var cuts = [0]
        for place in stems.indices {
            let before = starts[place] + 8 * place
            if cuts.count < files, before * files >= weight * cuts.count { cuts.append(place) }
        }
        while cuts.count < files { cuts.append(stems.count) }
        return cuts + [stems.count]
    }

    /// The tails that stand in a file of stems: those between its first stem and the one behind its last.
    func tails(between first: Int, and end: Int) -> ArraySlice<(tail: ArraySlice<UInt8>, stem: Int)> {
        func place(_ stem: Int) -> Int {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if tails[middle].tail.lexicographicallyPrecedes(stems[stem]) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let from = first == 0 ? 0 : first < stems.count ? place(first) : tails.count
        return tails[from..<(end < stems.count ? max(from, place(end)) : tails.count)]
    }

    private static func tails(_ stems: [[UInt8]]) -> [(tail: ArraySlice<UInt8>, stem: Int)] {
        var tails: [(tail: ArraySlice<UInt8>, stem: Int)] = []
        for (place, stem) in stems.enumerated() where stem[0] > UInt8(ascii: "9") {
            let letters = stem.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            guard letters >= 5 else { continue }
            let next = stem.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? stem.endIndex
            tails.append((stem[next...], place))
        }
        return tails.sorted { one, other in
            if one.tail.elementsEqual(other.tail) { return one.stem < other.stem }
            return one.tail.lexicographicallyPrecedes(other.tail)
        }
    }
}

/// Texts on their way into the index.
private struct Reading {
    private let endings: WordEndings
    private let scan: WordScan
    private(set) var stems: [[UInt8]] = []
    /// Of each document the stems that it holds, each once, one document behind the other.
    private(set) var found: [UInt32] = []
    /// By document, where its stems end in `found`.
    private(set) var ends: [UInt32] = []
    /// By stem, one more than the last document it was met in.
    private var last: [UInt32] = []
    private var numbers: [[UInt8]: Int32] = [:]
    /// An open table: hashes of words with their language, and the stem of each; −1 for a word that is not looked for.
    private var keys = [UInt64](repeating: 0, count: 1 << 12)
    private var values = [Int32](repeating: 0, count: 1 << 12)
    private var filled = 0

    init(_ endings: WordEndings) {
        self.endings = endings
        scan = WordScan(endings)
    }

    mutating func read(_ journey: Journey, in atlas: Atlas) {
        let language = Language(journey.language)
        let facts = journey.facts
        add(facts.title, language)
        if let summary = facts.summary { add(summary, language) }
        if let goal = facts.goal { add(goal, language) }
        for tag in facts.tags { add(tag, language) }
        for persona in facts.personas { add(atlas.personas[persona].name, language) }
        for name in facts.personaNames { add(name, language) }
        endDocument()
        for stage in journey.stages {
            add(stage.name, language)
            for step in stage.steps { add(journey.steps[step].name, language) }
            endDocument()
        }
        for item in journey.items {
            add(item.text.plain, language)
            endDocument()
        }
    }

    mutating func read(_ persona: Persona) {
        let language = Language(persona.language)
        for text in [persona.name, persona.role, persona.segment, persona.quote] {
            if let text { add(text, language) }
        }
        endDocument()
        for text in SearchPlan.lists(persona).joined() {
            add(text, language)
            endDocument()
        }
    }

    mutating func read(_ page: ContentPage) {
        let language = Language(page.language)
        for text in [page.title, page.topic?.summary ?? page.facts.summary, page.topic?.ticket, page.text.plain] {
            if let text { add(text, language) }
        }
        for tag in page.topic?.tags ?? page.facts.tags { add(tag, language) }
        endDocument()
    }

    private mutating func endDocument() { ends.append(UInt32(found.count)) }

    private struct Language {
        let name: String
        let salt: UInt64

        init(_ code: LanguageCode) {
            name = WordEndings.primary(code.tag)
            var hash = StableHash()
            hash.combine(Array(name.utf8))
            salt = hash.value | 1
        }
    }

    private mutating func add(_ text: String, _ language: Language) {
        let document = UInt32(ends.count + 1)
        scan.scan(text) { word, hash in
            let stem = stem(word, (hash ^ language.salt) | 1, language)
            guard stem >= 0, last[Int(stem)] != document else { return }
            last[Int(stem)] = document
            found.append(UInt32(stem))
        }
    }

    private mutating func stem(_ word: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ language: Language) -> Int32 {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        let value = newStem(Array(word), language)
        keys[slot] = key
        values[slot] = value
        filled += 1
        if filled * 2 > keys.count { grow() }
        return value
    }

    private mutating func newStem(_ word: [UInt8], _ language: Language) -> Int32 {
        if endings.isStop(word) { return -1 }
        let stem = endings.stem(word, language: language.name)
        if let known = numbers[stem] { return known }
        let number = Int32(stems.count)
        numbers[stem] = number
        stems.append(stem)
        last.append(0)
        return number
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [Int32](repeating: 0, count: oldKeys.count * 2)
        let mask = keys.count - 1
        for (key, value) in zip(oldKeys, oldValues) where key != 0 {
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
        }
    }
}
