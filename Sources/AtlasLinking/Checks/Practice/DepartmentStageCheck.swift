import JourneyModel
import MapReading
import SourceDiagnostics

/// A stage is a part of the customer's way, not a department of ours.
enum DepartmentStageCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        var teams = NameTable()
        for (index, team) in site.atlas.teams.enumerated() {
            teams.add(team.name, index)
            for name in team.names { teams.add(name.text, index) }
        }
        // Maps of one kind tend to have the same stages.
        var judged: [String: Bool] = [:]
        func isDepartment(_ name: String) -> Bool {
            if let known = judged[name] { return known }
            let found = teams.find(name) != nil || DepartmentStageCheck.saysDepartment(name)
            judged[name] = found
            return found
        }
        site.forEachSettledMap { journey, entry, path in
            let named = journey.stages.indices.filter { isDepartment(journey.stages[$0].name) }
            guard let first = named.first else { return }
            diagnostics.append(
                .department(
                    journey.stages[first].name, named.count, path: path, entry.range(ofStage: first)))
        }
    }

    /// The name has the word "department" in it, in a language of the interface.
    private static func saysDepartment(_ name: String) -> Bool {
        let words = Set(FoldedName.key(name).split(separator: " ").map(String.init))
        return !words.isDisjoint(with: ["department", "dept", "отдел", "департамент", "dział", "departament"])
    }
}

extension Diagnostic {
    fileprivate static func department(_ name: String, _ count: Int, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .departmentStage, .advice, path: path, range: range,
            summary: "Stage should be named after what the customer does",
            explanation: count == 1
                ? "\"\(name)\" is the name of a department, and customers do not go through departments"
                : "\(count) stages are named after departments, \"\(name)\" for one; customers do not go through them",
            suggestion: "name the stage after the customer's step and the department with \"team=…\"")
    }
}
