import JourneyModel
import MarkupWriting

/// The front matter of a journey in its JSON.
enum FactsJSON {
    static func write(_ facts: JourneyFacts, _ atlas: Atlas, _ writer: inout JSONWriter) {
        writer.member("title", facts.title)
        writer.member("summary", ifPresent: facts.summary)
        writer.member("kind", facts.kind.rawValue)
        writer.member("horizon", ifPresent: facts.horizon?.rawValue)
        writer.member("personas") { writer in
            writer.array(facts.personas) { writer, reference in
                let persona = atlas.personas[reference]
                writer.object { writer in
                    writer.member("id", persona.id)
                    writer.member("name", persona.name)
                    writer.member("address", persona.address)
                }
            }
        }
        writer.strings("personaNames", ifAny: facts.personaNames)
        writeRelations(facts, atlas, &writer)
        writer.member("scenario", ifPresent: facts.scenario)
        writer.member("goal", ifPresent: facts.goal)
        if let goal = facts.businessGoal {
            writer.member("businessGoal") { writer in
                writer.object { writer in
                    writer.member("text", goal.text)
                    writer.member("metric", ifPresent: goal.metric)
                    writer.member("target", ifPresent: goal.target)
                    writer.member("by", ifPresent: goal.by?.iso)
                    writer.member("metricId", ifPresent: goal.metricID)
                }
            }
        }
        writer.member("trigger", ifPresent: facts.trigger)
        writer.strings("expectations", ifAny: facts.expectations)
        writer.member("scope", ifPresent: facts.scope)
        writer.member("audience", facts.audience.rawValue)
        if let owner = facts.owner { writer.member("owner") { write(owner, atlas, &$0) } }
        writer.member("contributors") { $0.array(facts.contributors) { write($1, atlas, &$0) } }
        writer.member("reviewers") { $0.array(facts.reviewers) { write($1, atlas, &$0) } }
        writer.member("review") { write(facts.review, &$0) }
        if let scale = facts.emotionScale {
            writer.member("emotionScale") { writer in
                writer.object { writer in
                    writer.member("lowest") { $0.number(scale.lowest) }
                    writer.member("highest") { $0.number(scale.highest) }
                }
            }
        }
        writer.strings("tags", facts.tags)
        writer.strings("folders", ifAny: facts.folders)
        writer.member("sourcePath", facts.sourcePath)
    }

    private static func writeRelations(_ facts: JourneyFacts, _ atlas: Atlas, _ writer: inout JSONWriter) {
        if let parent = facts.parent {
            writer.member("parent") { writer in
                writer.object { writer in
                    let journey = atlas.journeys[parent.journey]
                    writer.member("journey", journey.id)
                    writer.member("address", journey.address)
                    writer.member("stage", ifPresent: parent.stage.map { journey.stages[$0].id })
                }
            }
        }
        for (name, reference) in [
            ("baseline", facts.baseline), ("variantOf", facts.variantOf), ("translationOf", facts.translationOf),
        ] {
            guard let reference else { continue }
            writer.member(named: name) { writer in
                writer.object { writer in
                    writer.member("journey", atlas.journeys[reference].id)
                    writer.member("address", atlas.journeys[reference].address)
                }
            }
        }
    }

    static func write(_ stakeholder: Stakeholder, _ atlas: Atlas, _ writer: inout JSONWriter) {
        writer.object { writer in
            switch stakeholder {
            case .team(let team):
                writer.member("team", atlas.teams[team].id)
                writer.member("name", atlas.teams[team].name)
            case .named(let name): writer.member("name", name)
            }
        }
    }

    private static func write(_ review: ReviewFacts, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("status", ifPresent: review.status?.rawValue)
            writer.member("reviewed", ifPresent: review.reviewed?.iso)
            switch review.reviewEvery {
            case .days(let days): writer.member("everyDays", days)
            case .months(let months): writer.member("everyMonths", months)
            case nil: break
            }
            writer.member("due", ifPresent: review.due?.iso)
            writer.strings("when", ifAny: review.reviewWhen)
            if let validated = review.validated {
                writer.member("validated") { writer in
                    writer.object { writer in
                        writer.member("date", ifPresent: validated.date?.iso)
                        writer.member("method", ifPresent: validated.method)
                        writer.member("participants", ifPresent: validated.participants)
                    }
                }
            }
            writer.member("signOffs") { writer in
                writer.array(review.signOffs) { writer, signOff in
                    writer.object { writer in
                        writer.member("date", ifPresent: signOff.date?.iso)
                        writer.member("by", signOff.by)
                        writer.member("verdict", ifPresent: signOff.verdict)
                        writer.member("note", ifPresent: signOff.note)
                    }
                }
            }
            writer.member("changes") { writer in
                writer.array(review.changes) { writer, change in
                    writer.object { writer in
                        writer.member("date", change.date.iso)
                        writer.member("text", change.text)
                    }
                }
            }
        }
    }
}
