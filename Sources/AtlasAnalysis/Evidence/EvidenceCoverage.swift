import JourneyModel

/// How much of a map rests on what: its statements about customers by their best source.
package struct EvidenceCoverage: Sendable, Hashable {
    package let researched: Int
    package let partly: Int
    package let assumed: Int

    package init(researched: Int, partly: Int, assumed: Int) {
        self.researched = researched
        self.partly = partly
        self.assumed = assumed
    }

    /// Counts items of lanes that claim how customers feel, think or fare. What they do and where they meet us is there
    /// to see; ideas, teams and the company's own work need no proof.
    package init(_ journey: Journey) {
        var counts = [0, 0, 0]
        for item in journey.items where journey.lanes[item.lane].kind.needsEvidence {
            counts[journey.grade(of: item).rawValue] += 1
        }
        self.init(researched: counts[0], partly: counts[1], assumed: counts[2])
    }

    package var total: Int { researched + partly + assumed }

    package subscript(_ grade: EvidenceGrade) -> Int {
        switch grade {
        case .researched: researched
        case .partly: partly
        case .assumed: assumed
        }
    }

    /// The part of the statements with a grade, 0 … 1; 0 for an empty map.
    package func share(_ grade: EvidenceGrade) -> Double {
        total == 0 ? 0 : Double(self[grade]) / Double(total)
    }
}
