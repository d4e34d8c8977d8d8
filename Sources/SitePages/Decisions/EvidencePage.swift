import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// Over all journeys: what the claims about customers rest on, whose voice it is, and what has grown old.
struct EvidencePage {
    let scope: PageScope

    private static let longest = 100

    func bytes() -> [UInt8] {
        let ledger = scope.edition.findings.evidence.value
        let content = scope.markup { writer in
            guard ledger.coverage.total > 0 else { return }
            sentences(ledger, into: &writer)
            journeys(ledger, into: &writer)
            lanes(ledger, into: &writer)
            voices(ledger.voices, into: &writer)
            sources(ledger, into: &writer)
        }
        let view = SectionsView(title: .evidenceTitle, lede: .evidenceLede, content: content, scope)
        let page = Page(
            title: scope.words.text(.evidenceTitle), section: .other, versions: scope.versions(SitePath.evidence))
        return scope.page(page, template: "pages/sections", view)
    }

    private func sentences(_ ledger: EvidenceLedger, into writer: inout MarkupWriter) {
        let words = scope.words
        let shares = CoverageShares(ledger.coverage)
        writer.markup("<p class=\"verdict\">")
        writer.text(
            words.count(
                .evidenceSentence, ledger.coverage.total,
                [
                    "researched": words.percentage(Double(shares.researched)),
                    "partly": words.percentage(Double(shares.partly)),
                    "assumed": words.percentage(Double(shares.assumed)),
                ]))
        writer.markup("</p>")
        guard ledger.old > 0 else { return }
        writer.markup("<p class=\"quiet\">")
        writer.text(
            words.count(.evidenceOldSentence, ledger.old, ["age": words.age(scope.atlas.site.evidenceOldAfter)]))
        writer.markup("</p>")
    }

    private func journeys(_ ledger: EvidenceLedger, into writer: inout MarkupWriter) {
        writer.sectionHead(.byJourney, scope)
        head([.journey, .claims, .evidence, .asked, .unasked, .newestSource], into: &writer)
        for line in ledger.journeys.prefix(EvidencePage.longest) {
            writer.markup("<tr><th scope=\"row\">")
            writer.links([line.journey], scope)
            if line.old > 0 {
                writer.markup("<span class=\"note\">")
                writer.text(
                    scope.words.count(
                        .evidenceOldSentence, line.old, ["age": scope.words.age(scope.atlas.site.evidenceOldAfter)]))
                writer.markup("</span>")
            }
            writer.markup("</th>")
            writer.countCell(line.coverage.total, .claims, scope)
            writer.markup("<td>")
            writer.coverage(line.coverage, scope)
            writer.markup("</td>")
            writer.countCell(line.voices.solicited + line.voices.both, .asked, scope)
            writer.countCell(line.voices.unsolicited + line.voices.both, .unasked, scope)
            writer.dateCell(line.newest, .newestSource, scope)
            writer.markup("</tr>\n")
        }
        writer.markup("</tbody></table>\n")
        writer.more(ledger.journeys.count - EvidencePage.longest, scope)
        writer.markup("</section>\n")
    }

    private func lanes(_ ledger: EvidenceLedger, into writer: inout MarkupWriter) {
        writer.sectionHead(.byLane, scope)
        head([.lane, .claims, .evidence], into: &writer)
        for (kind, coverage) in ledger.lanes {
            writer.markup("<tr><th scope=\"row\">")
            writer.text(scope.words.name(of: kind))
            writer.markup("</th>")
            writer.countCell(coverage.total, .claims, scope)
            writer.markup("<td>")
            writer.coverage(coverage, scope)
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table></section>\n")
    }

    private func voices(_ voices: EvidenceLedger.Voices, into writer: inout MarkupWriter) {
        writer.sectionHead(.voices, rule: .voicesRule, scope)
        head([.voices, .claims], into: &writer)
        for (word, count) in [
            (Word.solicited, voices.solicited), (.unsolicited, voices.unsolicited), (.bothVoices, voices.both),
            (.noVoice, voices.none),
        ] {
            writer.markup("<tr><th scope=\"row\">")
            writer.text(scope.words.text(word))
            writer.markup("</th>")
            writer.countCell(count, .claims, scope)
            writer.markup("</tr>\n")
        }
        writer.markup("</tbody></table></section>\n")
    }

    private func sources(_ ledger: EvidenceLedger, into writer: inout MarkupWriter) {
        guard !ledger.sources.isEmpty else { return }
        let words = scope.words
        writer.sectionHead(.sources, scope)
        head([.sourceTitle, .sourceKind, .sample, .date, .cited], into: &writer)
        for entry in ledger.sources.prefix(EvidencePage.longest) {
            let journey = scope.atlas.journeys[entry.journey]
            let source = journey.sources[entry.source]
            writer.markup("<tr><th scope=\"row\"")
            writer.language(journey.language, scope)
            writer.markup("><a href=\"")
            writer.text(scope.address(entry.journey, fragment: SourceTable.id(of: source)))
            writer.markup("\">")
            writer.text(source.title)
            writer.markup("</a><span class=\"note\">")
            writer.text(journey.facts.title)
            writer.markup("</span></th><td>")
            writer.mark(source.kind.grade, label: words.name(of: source.kind.grade))
            writer.markup(" ")
            writer.text(words.name(of: source.kind))
            if let isSolicited = source.isSolicited {
                writer.markup("<span class=\"note\">")
                writer.text(words.text(isSolicited ? .asked : .unasked))
                writer.markup("</span>")
            }
            writer.markup("</td><td")
            if source.sample != nil { writer.language(journey.language, scope) }
            writer.markup(">")
            writer.text(source.sample ?? "")
            writer.markup("</td><td>")
            if let date = source.date { writer.time(date, scope) }
            if entry.isOld { writer.oldPill(scope) }
            writer.markup("</td>")
            writer.countCell(entry.cited, .cited, scope)
            writer.markup("</tr>\n")
        }
        writer.markup("</tbody></table>\n")
        writer.more(ledger.sources.count - EvidencePage.longest, scope)
        writer.markup("</section>\n")
    }

    private func head(_ words: [Word], into writer: inout MarkupWriter) {
        writer.listHead(words, scope)
        writer.markup("<tbody>")
    }
}
