import Testing

/// Names in front matter and attributes that lead nowhere, or to two places.
struct ReferenceComplaintTests {
    @Test(
        "a name in the front matter that nothing bears is an error at the name",
        arguments: [
            ("persona: 1️⃣ana", "unknown-persona error 1️⃣", "write \"anna\""),
            ("persona: [anna, 1️⃣Nobody at all]", "unknown-persona error 1️⃣", nil),
            ("parent: 1️⃣morgage", "unknown-journey error 1️⃣", "write \"mortgage\""),
            ("parent: 1️⃣mortgage#aplying", "unknown-stage error 1️⃣", "write \"applying\""),
            ("variant-of: 1️⃣mortgag", "unknown-journey error 1️⃣", "write \"mortgage\""),
            ("baseline: 1️⃣mortgge", "unknown-baseline error 1️⃣", "write \"mortgage\""),
            ("baseline: 1️⃣new", "unknown-baseline error 1️⃣", nil),
            ("translation-of: 1️⃣mortgage", "duplicate-id error 1️⃣", nil),
            ("translation-of: 1️⃣mortgagee", "unknown-journey error 1️⃣", "write \"mortgage\""),
            ("purchase-stage: 1️⃣aplying", "unknown-stage error 1️⃣", "write \"applying\""),
            ("lanes:\n  hide: [1️⃣emotins]", "unknown-lane warning 1️⃣", "write \"Emotions\""),
            ("lanes: [1️⃣Actons]", "unknown-lane warning 1️⃣", "write \"Actions\""),
            ("lang: 1️⃣de", "unknown-value warning 1️⃣", nil),
            ("lang: 1️⃣../x", "unknown-value error 1️⃣", nil),
            ("aliases: [1️⃣../x.html]", "invalid-alias error 1️⃣", nil),
            ("aliases: [1️⃣journeys/mortgage.html]", "duplicate-address error 1️⃣", nil),
            ("aliases: [1️⃣journeys/]", "duplicate-address error 1️⃣", "remove the alias"),
            ("aliases: [1️⃣pl/personas/index.html]", "duplicate-address error 1️⃣", "remove the alias"),
            ("aliases: [1️⃣Teams/old.html]", "duplicate-address error 1️⃣", "remove the alias"),
            ("aliases: [1️⃣pl/touchpoints/form]", "duplicate-address error 1️⃣", "remove the alias"),
            ("aliases: [1️⃣theme/x.html]", "duplicate-address error 1️⃣", "remove the alias"),
            ("aliases: [1️⃣glossary]", "duplicate-address error 1️⃣", "remove the alias"),
        ] as [(String, String, String?)])
    func frontMatter(line: String, complaint: String, suggestion: String?) {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, pl]\n",
            "content/journeys/mortgage.md": SiteText.map("Mortgage", front: "id: mortgage\npersona: anna"),
            "content/journeys/new.md": SiteText.map("New", front: line),
            "content/personas/anna.md": "---\ntitle: Anna, 31\n---\n",
        ])
        #expect(site.complaints == [complaint])
        if let suggestion { #expect(site.diagnostics.first?.suggestion == suggestion) }
    }

    @Test(
        "a name in an attribute that nothing bears is an error at the name",
        arguments: [
            ("team=1️⃣branchs", "unknown-team error 1️⃣", "write \"branches\""),
            ("channel=1️⃣phon", "unknown-channel error 1️⃣", "write \"phone\""),
            ("persona=1️⃣annna", "unknown-persona error 1️⃣", "write \"anna\""),
            ("source=1️⃣talk", "unknown-source error 1️⃣", "write \"talks\""),
            ("phase=1️⃣desicion", "unknown-phase error 1️⃣", "write \"decision\""),
            ("stages=1️⃣sining", "unknown-stage error 1️⃣", "write \"signing\""),
            ("to=1️⃣#papr", "dead-anchor error 1️⃣", "write \"paper\""),
            ("goto=1️⃣aplying", "dead-anchor error 1️⃣", "write \"applying\""),
        ])
    func attributes(attribute: String, complaint: String, suggestion: String) {
        let site = SiteText([
            "journeybook.yaml":
                "teams:\n  - { id: branches, name: Branches }\nchannels:\n  - { id: phone, name: Phone }\n",
            "content/journeys/m.md": SiteText.map(
                "Mortgage", front: "persona: anna\nsources:\n  - { id: talks, kind: interview, title: Talks }",
                """
                ## Applying

                **Actions:**

                - Copies the same paper {#paper}
                - Asks again {\(attribute)}

                **Emotions:** -1 {source=talks}

                ## Signing

                **Actions:** signs
                """),
            "content/personas/anna.md": "---\ntitle: Anna\n---\n",
        ])
        #expect(site.complaints == [complaint])
        #expect(site.diagnostics.first?.suggestion == suggestion)
    }

    @Test(
        "a near miss of a listed team or channel is a warning where anybody may be named",
        arguments: [
            ("owner: 1️⃣branhces", "", ["unknown-team warning 1️⃣"]),
            ("contributors: [1️⃣branchs]", "", ["unknown-team warning 1️⃣"]),
            ("reviewers: [1️⃣branchs]", "", ["unknown-team warning 1️⃣"]),
            ("owner: Anna Reed", "", []), ("owner: Branches", "", []),
            ("", "**Team:** 1️⃣Branchs, the customer", ["unknown-team warning 1️⃣"]),
            ("", "**Team:** Branches (two desks), the customer's own bank", []),
            ("", "**Channels:** 1️⃣Phoen", ["unknown-channel warning 1️⃣"]),
            ("", "**Channels:** Phone, a pigeon", []),
        ])
    func nearMisses(front: String, lane: String, complaints: [String]) {
        let site = SiteText([
            "journeybook.yaml":
                "teams:\n  - { id: branches, name: Branches }\nchannels:\n  - { id: phone, name: Phone }\n",
            "content/journeys/m.md":
                "---\ntitle: M\n\(front.isEmpty ? "owner: Lending" : front)\n---\n"
                + "\n## Applying\n\n**Actions:** asks\n\n**Emotions:** -1\n\n\(lane)\n",
        ])
        #expect(site.complaints.filter { !$0.hasPrefix("no-owner") } == complaints)
    }

    @Test("an id is written once in a map, and the note points at the first")
    func duplicateItemIDs() throws {
        let site = SiteText([
            "content/journeys/m.md": SiteText.map(
                "M", "## Applying {#form}\n\n**Actions:**\n\n- Fills it in {#1️⃣Form}\n- Signs\n\n**Emotions:** -1\n")
        ])
        #expect(site.complaints.map { $0.prefix(18) } == ["duplicate-id error"])
        let complaint = try #require(site.diagnostics.first)
        let note = try #require(complaint.notes.first)
        #expect(note.path == "content/journeys/m.md")
        #expect(note.range.upperBound <= complaint.range.lowerBound)
        #expect(site.journey()?.items.map(\.id).contains("Form") == false)
    }

    @Test("the id of a map belongs to one map a language, and the first file keeps it")
    func duplicateJourneyIDs() throws {
        let site = SiteText([
            "content/journeys/b.md": SiteText.map("B", front: "id: 1️⃣loan"),
            "content/journeys/a.md": SiteText.map("A", front: "id: loan"),
        ])
        #expect(site.complaints == ["duplicate-id error 1️⃣"])
        #expect(site.diagnostics.first?.notes.first?.path == "content/journeys/a.md")
        #expect(site.atlas.journeys.map(\.id) == ["loan", "b"])
    }

    @Test(
        "a persona's id is not the name of another's file, in one language and in two",
        arguments: ["anna.md", "anna.pl.md"])
    func nameTaken(file: String) throws {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, pl]\n",
            "content/journeys/a.md": SiteText.map("A", front: "persona: otto"),
            "content/personas/\(file)": "---\ntitle: Anna\n---\n",
            "content/personas/otto.md": "---\ntitle: Otto\nid: 1️⃣anna\n---\n",
        ])
        #expect(site.complaints.filter { !$0.hasPrefix("unused-persona") } == ["duplicate-id error 1️⃣"])
        let complaint = try #require(site.diagnostics.first { $0.code == .duplicateID })
        #expect(complaint.path == "content/personas/otto.md")
        #expect(complaint.notes.map(\.path) == ["content/personas/\(file)"])
        #expect(site.atlas.personas.count == 2)
        #expect(Set(site.atlas.personas.map(\.id)).count == 2)
    }

    @Test("an id that only a title makes gives way in silence")
    func titleGivesWay() {
        let site = SiteText([
            "content/journeys/new.md": SiteText.map("Mortgage", front: ""),
            "content/journeys/now.md": SiteText.map("Mortgage today", front: "id: mortgage"),
        ])
        #expect(site.complaints.isEmpty)
    }

    @Test("a list of the settings has each id once")
    func duplicateSettings() {
        let site = SiteText([
            "journeybook.yaml": "teams:\n  - { id: sales, name: Sales }\n  - { id: 1️⃣sales, name: More sales }\n",
            "content/journeys/a.md": SiteText.map("A"),
        ])
        #expect(site.complaints == ["duplicate-id error 1️⃣"])
    }

    @Test("two files whose names differ in capitals alone cannot both have their address")
    func duplicateAddresses() {
        let site = SiteText([
            "content/journeys/Loan.md": SiteText.map("A"), "content/journeys/loan.md": SiteText.map("B"),
        ])
        #expect(site.complaints.map { $0.prefix(23) } == ["duplicate-address error"])
        #expect(site.diagnostics.first?.path == "content/journeys/loan.md")
        #expect(site.diagnostics.first?.notes.first?.path == "content/journeys/Loan.md")
        #expect(Set(site.atlas.journeys.map(\.address)).count == 2)
    }

    @Test("parents that come back to the journey are reported once and the circle is broken")
    func circularParents() {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map("A", front: "parent: 1️⃣c"),
            "content/journeys/b.md": SiteText.map("B", front: "parent: a"),
            "content/journeys/c.md": SiteText.map("C", front: "parent: b#applying"),
            "content/journeys/d.md": SiteText.map("D", front: "parent: c"),
        ])
        #expect(site.complaints == ["circular-parent error 1️⃣"])
        #expect(site.diagnostics.first?.notes.map(\.path) == ["content/journeys/c.md", "content/journeys/b.md"])
        #expect(site.atlas.journeys.map { $0.facts.parent?.journey.index } == [nil, 0, 1, 2])
        #expect(site.atlas.journeys[2].facts.parent?.stage == 0)
    }

    @Test("a journey cannot be its own parent")
    func ownParent() {
        let site = SiteText(["content/journeys/a.md": SiteText.map("A", front: "parent: 1️⃣a")])
        #expect(site.complaints == ["circular-parent error 1️⃣"])
        #expect(site.journey()?.facts.parent == nil)
    }
}
