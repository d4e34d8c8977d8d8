import JourneyModel
import MarkupWriting

/// Which documents hold which words: stems in the order of their bytes, each with the numbers of its documents.
///
/// Flat: one row of pairs while texts are read, sorted by counting at the end. A word that has been met before costs one
/// look into a table by its hash.
package struct SearchIndex: Sendable {
    /// All stems, one behind the other, in order.
    let stems: [[UInt8]]
    /// Documents of stem `n` are `documents[starts[n]..<starts[n + 1]]`, ascending.
    let starts: [Int]
    let documents: [UInt32]
    let documentCount: Int

    package init(_ plan: SearchPlan, _ atlas: Atlas, endings: WordEndings) {
        var reading = Reading(endings)
        for unit in plan.units {
            switch unit {
            case .journey(let journey): reading.read(atlas.journeys[journey], in: atlas)
            case .persona(let persona): reading.read(atlas.personas[persona])
            case .topic(let page): reading.read(atlas.pages[page])
            }
        }
        let order = reading.stems.indices.sorted {
            reading.stems[$0].lexicographicallyPrecedes(reading.stems[$1])
        }
        var rank = [Int](repeating: 0, count: order.count)
        for (place, stem) in order.enumerated() { rank[stem] = place }
        var starts = [Int](repeating: 0, count: order.count + 1)
        for pair in reading.pairs { starts[rank[Int(pair >> 32)] + 1] += 1 }
        for place in order.indices { starts[place + 1] += starts[place] }
        var next = starts
        var documents = [UInt32](repeating: 0, count: reading.pairs.count)
        for pair in reading.pairs {
            let place = rank[Int(pair >> 32)]
            documents[next[place]] = UInt32(truncatingIfNeeded: pair)
            next[place] += 1
        }
        stems = order.map { reading.stems[$0] }
        self.starts = starts
        self.documents = documents
        documentCount = Int(reading.document)
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
}

/// Texts on their way into the index.
private struct Reading {
    private let endings: WordEndings
    private let scan: WordScan
    private(set) var stems: [[UInt8]] = []
    /// Stem in the upper half, document in the lower.
    private(set) var pairs: [UInt64] = []
    private(set) var document: UInt32 = 0
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
        pairs.reserveCapacity(1 << 14)
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
        document += 1
        for stage in journey.stages {
            add(stage.name, language)
            for step in stage.steps { add(journey.steps[step].name, language) }
            document += 1
        }
        for item in journey.items {
            add(item.text.plain, language)
            document += 1
        }
    }

    mutating func read(_ persona: Persona) {
        let language = Language(persona.language)
        for text in [persona.name, persona.role, persona.segment, persona.quote] {
            if let text { add(text, language) }
        }
        document += 1
        for text in SearchPlan.lists(persona).joined() {
            add(text, language)
            document += 1
        }
    }

    mutating func read(_ page: ContentPage) {
        let language = Language(page.language)
        for text in [page.title, page.topic?.summary, page.topic?.ticket] {
            if let text { add(text, language) }
        }
        for tag in page.topic?.tags ?? [] { add(tag, language) }
        document += 1
    }

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
        scan.scan(text) { word, hash in
            let stem = stem(word, (hash ^ language.salt) | 1, language)
            guard stem >= 0, last[Int(stem)] != document + 1 else { return }
            last[Int(stem)] = document + 1
            pairs.append(UInt64(stem) << 32 | UInt64(document))
        }
    }

    private mutating func stem(_ word: [UInt8], _ key: UInt64, _ language: Language) -> Int32 {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        let value = newStem(word, language)
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
