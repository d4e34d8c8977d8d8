import JourneyModel
import Localization
import MarkupWriting

/// Writes what stands above a map: where it belongs, whose it is, and whether it can be trusted today.
struct JourneyHead {
    let reference: Reference<Journey>
    let scope: PageScope

    private var journey: Journey { scope.atlas.journeys[reference] }

    /// Journeys › folder › the maps above.
    func crumbs(into writer: inout MarkupWriter) {
        let language = scope.site.indexLanguage(for: scope.language)
        writer.markup("<nav class=\"crumbs\"")
        writer.attribute("aria-label", scope.words.text(.youAreHere))
        writer.markup("><ol><li>")
        writer.link(scope.address(SitePath.journeys(language, in: scope.atlas)), scope.words.text(.journeys))
        writer.markup("</li>")
        let folders = journey.facts.folders
        if !folders.isEmpty {
            writer.markup("<li>")
            // An archived map may have been the last of its folder, so that no list leads to it.
            if journey.facts.review.status == .archived {
                writer.text(scope.name(ofFolders: folders))
            } else {
                writer.link(
                    scope.address(SitePath.journeys(language, in: scope.atlas), fragment: FolderName.id(folders)),
                    scope.name(ofFolders: folders))
            }
            writer.markup("</li>")
        }
        let ancestors = ancestors()
        for (above, stage) in ancestors {
            let parent = scope.atlas.journeys[above]
            writer.markup("<li>")
            writer.link(scope.address(above), parent.facts.title)
            if let stage {
                writer.markup("</li><li>")
                writer.link(scope.address(above, fragment: parent.stages[stage].id), parent.stages[stage].name)
            }
            writer.markup("</li>")
        }
        if !ancestors.isEmpty {
            writer.markup("<li aria-current=\"page\">")
            writer.text(journey.facts.title)
            writer.markup("</li>")
        }
        writer.markup("</ol></nav>")
    }

    /// Persona, kind, goal, owner, date, status: one line of facts.
    func facts(into writer: inout MarkupWriter) {
        let words = scope.words
        let facts = journey.facts
        writer.markup("<ul class=\"facts\">")
        for persona in facts.personas {
            writer.markup("<li class=\"who\">")
            writer.persona(persona, scope)
            writer.markup("</li>")
        }
        for name in facts.personaNames {
            writer.markup("<li class=\"who\">")
            writer.disc(PersonaMark.initials(of: name))
            writer.text(name)
            writer.markup("</li>")
        }
        writer.markup("<li><span class=\"pill\">")
        writer.text(words.name(of: facts.kind))
        if let horizon = facts.horizon {
            writer.markup(" · ")
            writer.text(words.name(of: horizon))
        }
        writer.markup("</span></li>")
        related(into: &writer)
        if let goal = facts.goal { fact(.goal, goal, into: &writer) }
        if let owner = facts.owner {
            writer.markup("<li>")
            writer.text(words.text(.owner))
            writer.markup(" <b>")
            writer.stakeholder(owner, scope)
            writer.markup("</b></li>")
        } else {
            writer.markup("<li class=\"alert\">")
            writer.text(words.text(.noOwner))
            writer.markup("</li>")
        }
        review(into: &writer)
        writer.markup("</ul>")
    }

    /// What the map is a variant of, or its variants, for they are often looked for from the wrong one.
    private func related(into writer: inout MarkupWriter) {
        let families = scope.site.relations.families
        var relatives: [(Word, [Reference<Journey>])] = []
        if let original = journey.facts.variantOf { relatives.append((.variantOf, [original])) }
        relatives.append((.variants, families.variants(of: journey, in: scope.atlas)))
        for (word, journeys) in relatives where !journeys.isEmpty {
            writer.markup("<li>")
            writer.text(scope.words.text(word))
            writer.markup(" ")
            writer.links(journeys, scope)
            writer.markup("</li>")
        }
    }

    private func review(into writer: inout MarkupWriter) {
        let words = scope.words
        let review = journey.facts.review
        if let status = review.status {
            writer.markup("<li>")
            writer.text(words.text(.status))
            writer.markup(" <b>")
            writer.text(words.name(of: status))
            writer.markup("</b></li>")
        }
        writer.markup("<li>")
        if let reviewed = review.reviewed {
            writer.text(words.text(.reviewed))
            writer.markup(" <b>")
            writer.time(reviewed, scope)
            writer.markup("</b></li>")
        } else {
            writer.text(words.text(.neverReviewed))
            writer.markup("</li>")
        }
        guard let due = review.due else { return }
        if scope.atlas.today >= due {
            writer.markup("<li class=\"alert\">")
            writer.text(words.text(.overdueSince, ["date": words.date(due)]))
        } else {
            writer.markup("<li>")
            writer.text(words.text(.dueOn, ["date": words.date(due)]))
        }
        writer.markup("</li>")
    }

    private func fact(_ label: Word, _ value: String, into writer: inout MarkupWriter) {
        writer.markup("<li>")
        writer.text(scope.words.text(label))
        writer.markup(" <b>")
        writer.text(value)
        writer.markup("</b></li>")
    }

    /// The maps above, the highest first; linking has ruled circles out.
    private func ancestors() -> [(Reference<Journey>, stage: Int?)] {
        var chain: [(Reference<Journey>, stage: Int?)] = []
        var current = journey
        while let parent = current.facts.parent, chain.count < 16 {
            chain.append((parent.journey, parent.stage))
            current = scope.atlas.journeys[parent.journey]
        }
        return chain.reversed()
    }
}

/// The anchors of folders.
enum FolderName {
    /// Where the list of journeys shows the folder; a colon begins no name of an author's.
    static func id(_ folders: [String]) -> String {
        ":" + folders.map { $0.utf8.contains(0x20) ? $0.replacing(" ", with: "-") : $0 }.joined(separator: "/")
    }
}
