import JourneyModel
import MapReading
import SourceDiagnostics

/// A stage is a part of the customer's way, not a department of ours.
struct DepartmentStageCheck {
    private var teams = NameTable()
    /// Maps of one kind tend to have the same stages.
    private var judged: [String: Bool] = [:]

    init(_ teams: [Team]) {
        for (index, team) in teams.enumerated() {
            self.teams.add(team.name, index)
            for name in team.names { self.teams.add(name.text, index) }
        }
    }

    mutating func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard map.isSettled else { return }
        let stages = map.journey.stages
        let named = stages.indices.filter { isDepartment(stages[$0].name) }
        guard let first = named.first else { return }
        diagnostics.append(
            .department(stages[first].name, named.count, path: map.path, map.entry.range(ofStage: first)))
    }

    private mutating func isDepartment(_ name: String) -> Bool {
        if let known = judged[name] { return known }
        let found = teams.find(name) != nil || DepartmentStageCheck.saysDepartment(name)
        judged[name] = found
        return found
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
