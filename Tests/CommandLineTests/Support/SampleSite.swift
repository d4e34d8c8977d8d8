import TestFolders

/// A small site that builds without a diagnostic.
enum SampleSite {
    static let settings = "title: Sample maps\nteams:\n  - id: sales\n    name: Sales\n"

    static let journey = """
        ---
        title: Buying shoes
        persona: anna
        owner: sales
        status: approved
        reviewed: 2026-09-01
        ---

        ## Looking

        **Actions:**

        - Compares pairs

        **Emotions:**

        - curious (+1)

        ## Paying

        **Actions:**

        - Pays by card

        **Emotions:**

        - annoyed (−1)

        **Pain points:**

        - The form asks twice

        """

    static let persona = """
        ---
        title: Anna
        role: Runner
        owner: sales
        ---

        Runs three times a week.

        """

    static func write(to folder: TemporaryFolder) throws {
        try folder.write("journeybook.yaml", settings)
        try folder.write("content/journeys/shoes.md", journey)
        try folder.write("content/personas/anna.md", persona)
    }
}
