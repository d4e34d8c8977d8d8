/// What surrounds the maps: settings and personas.
enum Site {
    static let personas = 12

    static func persona(_ index: Int) -> String { "persona-\(index)" }

    static func settings(teams: [String]) -> String {
        """
        title: A large company
        languages: [en, ru, pl]
        phases:
        \(["awareness", "consideration", "decision", "retention", "loyalty"].map { "  - id: \($0)\n    name: \($0)" }.joined(separator: "\n"))
        teams:
        \(teams.map { "  - id: \($0)\n    name: Team \($0)\n    mail: \($0)@company.example" }.joined(separator: "\n"))

        """
    }

    static func personaFile(_ index: Int) -> String {
        """
        ---
        title: Persona number \(index)
        role: Customer
        quote: I have better things to do.
        goals:
          - To be done quickly
        needs:
          - Plain answers
        owner: support
        ---

        Lives somewhere and buys something now and then.

        """
    }
}
