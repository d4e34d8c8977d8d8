import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes in which phases each channel meets customers, and in which they are left alone.
struct ChannelMatrixTable {
    let matrix: ChannelMatrix
    let scope: PageScope

    func write(into writer: inout MarkupWriter) {
        guard !matrix.phases.isEmpty, !matrix.channels.isEmpty else { return }
        let words = scope.words
        writer.markup("<ul class=\"keys matrix-keys\"><li><span class=\"cell-mark here\" aria-hidden=\"true\"></span>")
        writer.text(words.text(.present))
        writer.markup("</li><li><span class=\"cell-mark alone\" aria-hidden=\"true\"></span>")
        writer.text(words.text(.customerAlone))
        writer.markup("</li><li><span class=\"cell-mark\" aria-hidden=\"true\"></span>")
        writer.text(words.text(.absent))
        writer.markup("</li></ul><div class=\"list-frame\" role=\"region\" tabindex=\"0\"")
        writer.attribute("aria-label", words.text(.channelMatrix))
        writer.markup("><table class=\"matrix\"><caption class=\"hint\">")
        writer.text(words.text(.channelMatrixCaption))
        writer.markup("</caption><thead><tr><th scope=\"col\">")
        writer.text(words.text(.channel))
        writer.markup("</th>")
        for phase in matrix.phases {
            writer.markup("<th scope=\"col\">")
            if let phase {
                writer.link(
                    scope.address(
                        SitePath.phases(scope.language, in: scope.atlas),
                        fragment: PhaseIndex.id(scope.atlas.phases[phase])),
                    scope.atlas.phases[phase].name(in: scope.language))
            } else {
                writer.text(words.text(.noPhase))
            }
            writer.markup("</th>")
        }
        writer.markup("</tr></thead><tbody>\n")
        for (row, channel) in matrix.channels.enumerated() {
            writer.markup("<tr><th scope=\"row\">")
            writer.channel(channel, scope)
            writer.markup("</th>")
            for column in matrix.phases.indices { cell(matrix.presence(channel: row, phase: column), into: &writer) }
            writer.markup("</tr>\n")
        }
        writer.markup("</tbody><tfoot><tr><th scope=\"row\">")
        writer.text(words.text(.customerAlone))
        writer.markup("<span class=\"note\">")
        writer.text(words.text(.customerAloneRule))
        writer.markup("</span></th>")
        for uses in matrix.alone { alone(uses, into: &writer) }
        writer.markup("</tr></tfoot></table></div>\n")
    }

    private func cell(_ presence: ChannelMatrix.Presence, into writer: inout MarkupWriter) {
        switch presence {
        case .absent:
            writer.markup("<td><span class=\"cell-mark\" role=\"img\"")
            writer.attribute("aria-label", scope.words.text(.absent))
            writer.markup("></span></td>")
        case .present(let uses):
            writer.markup("<td><span class=\"cell-mark here\" role=\"img\"")
            writer.attribute("aria-label", scope.words.text(.present))
            writer.markup("></span> ")
            writer.text(scope.words.count(.countStages, uses.count))
            writer.markup("</td>")
        case .alone(let uses):
            writer.markup("<td><span class=\"cell-mark alone\" role=\"img\"")
            writer.attribute("aria-label", scope.words.text(.customerAlone))
            writer.markup("></span> ")
            writer.text(scope.words.count(.countStages, uses.count))
            writer.markup("</td>")
        }
    }

    private func alone(_ uses: [StageUse], into writer: inout MarkupWriter) {
        writer.markup("<td><ul>")
        for use in uses {
            writer.markup("<li>")
            writer.place(use, scope)
            writer.markup("</li>")
        }
        writer.markup("</ul></td>")
    }
}
