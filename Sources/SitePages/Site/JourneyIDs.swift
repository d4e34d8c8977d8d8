import AtlasAnalysis
import JourneyModel

/// Which journeys are one in several languages: those that share an id. Ids are numbered, for texts are slow to look up.
struct JourneyIDs: Sendable {
    /// For each journey the number of its id, in the order in which ids come first.
    let numbers: [Int]
    private let byID: [String: Int]
    /// By number: the first that has the id.
    private let firsts: [Reference<Journey>]
    /// By number, where several have the id: all of them, in the atlas's order.
    private let several: [Int: [Reference<Journey>]]

    init(_ atlas: Atlas) {
        var numbers: [Int] = []
        numbers.reserveCapacity(atlas.journeys.count)
        var byID: [String: Int] = [:]
        byID.reserveCapacity(atlas.journeys.count)
        var firsts: [Reference<Journey>] = []
        var several: [Int: [Reference<Journey>]] = [:]
        for (index, journey) in atlas.journeys.enumerated() {
            let number = byID[journey.id] ?? firsts.count
            numbers.append(number)
            if number == firsts.count {
                byID[journey.id] = number
                firsts.append(Reference(index))
            } else {
                several[number, default: [firsts[number]]].append(Reference(index))
            }
        }
        self.numbers = numbers
        self.byID = byID
        self.firsts = firsts
        self.several = several
    }

    /// A journey and its other languages, in the atlas's order.
    func versions(of journey: Journey) -> [Reference<Journey>] {
        guard let number = byID[journey.id] else { return [] }
        return several[number] ?? [firsts[number]]
    }

    /// By the number of its id, the version of each journey that readers of a language see.
    func versions(in language: LanguageCode, of atlas: Atlas) -> [Reference<Journey>] {
        var shown = firsts
        for (number, versions) in several {
            shown[number] = JourneyVersions.first(versions, in: atlas, language: language)
        }
        return shown
    }
}
