import SiteBuilder
import SourceDiagnostics
import TestFolders
import Testing

@Suite("The whole way")
struct SiteBuildTests {
    @Test("a site in one string becomes pages, drawings and data")
    func whole() {
        let (files, diagnostics) = SiteLiteral.varied.build()
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        for path in [
            "404.html", "assets/logo.txt", "index.html", "journeys/shoes.html", "journeys/shoes.json",
            "journeys/shoes.svg", "personas/anna.html", "theme/site.css",
        ] {
            #expect(files[path] != nil, "\(path) is missing from \(files.keys.sorted())")
        }
        let page = SiteLiteral.varied.text("journeys/shoes.html", in: files)
        #expect(page.contains("The form asks twice"))
        #expect(page.contains("../personas/anna.html"))
        #expect(SiteLiteral.varied.text("personas/anna.html", in: files).contains("journeys/shoes.html#paying"))
    }

    @Test("a report shows the place in a file of which nothing was to be said before everything was linked")
    func placesOfLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("source/content/journeys/lost.md", SiteBuildTests.map("reads [the rest](nowhere.md)"))
        let report = try SiteBuild.build(
            source: folder.path("source"), output: folder.path("public"), isStrict: false,
            settings: .init(today: SiteLiteral.today))
        let complaint = try #require(report.diagnostics.first { $0.code == .deadLink })
        #expect(report.file(complaint.path)?.text(complaint.range).contains("nowhere.md") == true)
    }

    private static func map(_ action: String) -> String {
        """
        # A map

        ## One

        **Actions:** \(action)

        **Emotions:** +1

        ## Two

        **Actions:** rests

        """
    }

    @Test("threads and the order of the listing never change a byte", arguments: [1, 2, 7])
    func determinism(jobs: Int) {
        let expected = SiteLiteral.varied.build()
        for _ in 0..<5 {
            let again = SiteLiteral.varied.build(jobs: jobs, shuffled: true)
            #expect(again.files == expected.files)
            #expect(again.diagnostics == expected.diagnostics)
        }
    }

    @Test("diagnostics come in one order, whatever the threads", arguments: [1, 4])
    func orderOfDiagnostics(jobs: Int) {
        let broken = SiteLiteral(
            (0..<30).map { "-- content/journeys/\($0).md\n---\ntitel: x\nownr: y\n---\n\n## One\n" }
                .joined(separator: "\n"))
        let expected = broken.build().diagnostics
        #expect(expected.count > 60)
        #expect(expected == expected.sorted())
        #expect(broken.build(jobs: jobs, shuffled: true).diagnostics == expected)
    }

    @Test("with an error there is no site, with a warning there is")
    func errors() {
        let error = SiteLiteral("-- a.md\n---\ntitel: x\npersona: y\n---\n").build()
        #expect(error.files.isEmpty)
        #expect(error.diagnostics.contains { $0.severity == .error })
        let warning = SiteLiteral("-- a.md\n# A map\n\nText with <blink>markup</blink>.\n\n" + SiteLiteral.table)
            .build()
        #expect(!warning.files.isEmpty)
        #expect(warning.diagnostics.contains { $0.code == .rawHTML })
    }

    @Test("only pictures that a page shows are taken from outside of the assets")
    func assets() {
        let site = SiteLiteral(
            """
            -- README.md
            # Readme

            ![A curve](img/curve.png)

            \(SiteLiteral.table)
            -- img/curve.png
            shown
            -- img/other.png
            not shown
            """)
        let (files, diagnostics) = site.build()
        #expect(!SiteBuild.stops(diagnostics, isStrict: false), "\(diagnostics)")
        #expect(files["assets/img/curve.png"] != nil)
        #expect(files["assets/img/other.png"] == nil)
    }

    @Test("no page names a folder of this machine, a time or an address that was not given")
    func cleanliness() {
        for (path, bytes) in SiteLiteral.varied.build().files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("file:") && !text.contains("/tmp/"), "\(path)")
        }
    }

    @Test("the site's own theme is laid over the built-in one, and its slips are reported")
    func theme() {
        let files = SiteLiteral.varied.files
        let own = files + [SourceFile(path: "theme/words/en.yaml", text: "words:\n  home: Start here\n")]
        let site = SiteLiteral(files: own)
        #expect(site.text("index.html", in: site.build().files).contains("Start here"))
        let slip = SiteLiteral(files: files + [SourceFile(path: "theme/layouts/pge.mustache", text: "x")])
        #expect(slip.build().diagnostics.map(\.code) == [.unknownThemeFile])
    }
}
