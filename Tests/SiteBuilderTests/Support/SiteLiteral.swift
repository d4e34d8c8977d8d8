import JourneyModel
import SiteBuilder
import SourceDiagnostics
import Testing

/// A whole site in one string: a line `-- path` begins each file.
struct SiteLiteral {
    let files: [SourceFile]

    init(_ text: String) {
        var files: [SourceFile] = []
        var path: String?
        var lines: [Substring] = []
        func end() {
            guard let path else { return }
            files.append(SourceFile(path: path, text: lines.joined(separator: "\n") + "\n"))
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- ") {
                end()
                path = String(line.dropFirst(3))
                lines = []
            } else {
                lines.append(line)
            }
        }
        end()
        self.files = files
    }

    init(files: [SourceFile]) {
        self.files = files
    }

    static let today = CalendarDate(year: 2026, month: 11, day: 2)!

    func build(
        jobs: Int = 1, baseURL: String? = nil, audience: Audience? = nil, shuffled: Bool = false
    ) -> (files: [String: [UInt8]], diagnostics: [Diagnostic]) {
        let sources = shuffled ? files.shuffled() : files
        let result = SiteBuild.files(
            sources, settings: .init(baseURL: baseURL, today: SiteLiteral.today, jobs: jobs, audience: audience))
        var tree: [String: [UInt8]] = [:]
        for file in result.files {
            guard case .bytes(let bytes) = file.content else {
                Issue.record("a file in memory came from a disk")
                continue
            }
            tree[file.path] = bytes
        }
        return (tree, result.diagnostics)
    }

    func text(_ path: String, in tree: [String: [UInt8]]) -> String {
        String(decoding: tree[path] ?? [], as: UTF8.self)
    }
}

extension SiteLiteral {
    /// The smallest map of two stages.
    static let table = """
        | Stage | Actions | Pain points |
        |---|---|---|
        | One | Looks | Dark |
        | Two | Pays | Slow |
        """

    /// Two journeys in two notations, two personas, three languages, an image and a page.
    static let varied = SiteLiteral(
        """
        -- journeybook.yaml
        title: Maps
        languages: [en, ru]
        teams:
          - id: sales
            name: Sales
        -- content/assets/logo.txt
        a mark
        -- content/personas/anna.md
        ---
        title: Anna
        role: Runner
        owner: sales
        ---

        Runs. See [her journey](../journeys/shoes.md#paying).
        -- content/personas/oleg.md
        ---
        title: Олег
        lang: ru
        owner: sales
        ---

        Бегает.
        -- content/journeys/shoes.md
        ---
        title: Buying shoes
        persona: anna
        owner: sales
        status: approved
        reviewed: 2026-09-01
        sources:
          - id: talks
            kind: interview
            title: Talks
        ---

        What happens before the first run.

        ## Looking (2 days)

        **Actions:**

        - Compares pairs
        - Asks a friend

        **Emotions:**

        - curious (+1)
          - source: talks

        ## Paying

        **Actions:**

        - Pays by card

        **Emotions:**

        - annoyed (−2)

        **Pain points:**

        - The form asks twice
          - severity: 4
          - team: sales
          - source: talks
        -- content/journeys/card.md
        ---
        title: Получить карту
        lang: ru
        persona: oleg
        owner: sales
        status: approved
        reviewed: 2026-09-01
        ---

        | Этап | Действия | Эмоции | Болевые точки |
        |---|---|---|---|
        | Заявка | Заполняет анкету<br>Ждёт | надежда (+1) | |
        | Доставка | Встречает курьера | раздражение (−1) | Курьер опоздал |
        -- content/pages/about.md
        # About

        How to read [a map](../journeys/shoes.md).
        """)
}
