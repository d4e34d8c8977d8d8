import JourneyModel
import MarkupWriting

/// Where the pages of teams, channels and touchpoints lie. Their names come from settings and maps, so they are made
/// fit for a path here, and give way to an author's file that lies at the same address.
struct MeetingPointAddresses: Sendable {
    /// From the folder of a language.
    private let teams: [String]
    private let channels: [String]
    private let touchpoints: [String]
    private let backlogs: [String]
    /// The name of the part of the backlog that no team answers for.
    let backlogOfOthers: String

    init(_ atlas: Atlas) {
        let folders = atlas.site.languages.map { SitePath.folder($0, atlas) }
        let lists = folders.flatMap { folder in
            ["teams/", "channels/", "touchpoints/", "backlog/"].map { (folder + $0).utf8.map { $0 | 0x20 } }
        }
        var taken: Set<String> = []
        func take(_ address: String, _ aliases: [String]) {
            if MeetingPointAddresses.mayLie(address, in: lists) { taken.insert(Slug.folded(address)) }
            for path in aliases { taken.insert(Slug.folded(path)) }
        }
        for journey in atlas.journeys { take(journey.address, journey.aliases) }
        for persona in atlas.personas { take(persona.address, persona.aliases) }
        for page in atlas.pages { take(page.address, page.aliases) }
        func stems(_ ids: [String], _ folder: String) -> [String] {
            var seen: Set<String> = ["index"]
            return ids.map { id in
                let base = MeetingPointAddresses.stem(id)
                var stem = base
                var number = 2
                func isFree() -> Bool {
                    !seen.contains(Slug.folded(stem))
                        && folders.allSatisfy { !taken.contains(Slug.folded($0 + folder + stem + ".html")) }
                }
                while !isFree() {
                    stem = base + "-" + String(number)
                    number += 1
                }
                seen.insert(Slug.folded(stem))
                return stem
            }
        }
        func paths(_ ids: [String], _ folder: String) -> [String] {
            stems(ids, folder).map { folder + $0 + ".html" }
        }
        teams = paths(atlas.teams.map(\.id), "teams/")
        channels = paths(atlas.channels.map(\.id), "channels/")
        touchpoints = paths(atlas.touchpoints.map(\.id), "touchpoints/")
        backlogs = stems(atlas.teams.map { "team-" + $0.id }, "backlog/")
        backlogOfOthers = stems(["others"], "backlog/")[0]
    }

    /// Whether a path may be one of the site's own lists' pages, capitals aside. Most are plainly none, and folding all of
    /// them takes long.
    /// - Parameter lists: the folders' bytes in small letters.
    private static func mayLie(_ path: String, in lists: [[UInt8]]) -> Bool {
        if path.utf8.contains(where: { $0 >= 0x80 }) { return true }
        return lists.contains { path.utf8.lazy.map { $0 | 0x20 }.starts(with: $0) }
    }

    /// The name of a team's part of the backlog.
    func backlog(of team: Reference<Team>) -> String { backlogs[team.index] }

    func path(of team: Reference<Team>, _ language: LanguageCode, in atlas: Atlas) -> String {
        SitePath.folder(language, atlas) + teams[team.index]
    }

    func path(of channel: Reference<Channel>, _ language: LanguageCode, in atlas: Atlas) -> String {
        SitePath.folder(language, atlas) + channels[channel.index]
    }

    func path(of touchpoint: Reference<Touchpoint>, _ language: LanguageCode, in atlas: Atlas) -> String {
        SitePath.folder(language, atlas) + touchpoints[touchpoint.index]
    }

    /// File systems take names of at most 255 bytes; a longer one ends in a hash of the whole.
    private static let longest = 120

    private static func stem(_ id: String) -> String {
        let slug = Slug.identifier(id)
        guard !slug.isEmpty else { return "other" }
        guard slug.utf8.count > longest else { return slug }
        var hash = StableHash()
        hash.combine(Array(slug.utf8))
        var short = ""
        for character in slug where short.utf8.count + String(character).utf8.count <= longest - 7 {
            short.append(character)
        }
        return short + "-" + hash.hex(digits: 6)
    }
}
