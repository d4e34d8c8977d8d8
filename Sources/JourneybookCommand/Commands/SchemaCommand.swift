import ArgumentParser
import MapReading
import SiteExports

struct SchemaCommand: ParsableCommand {
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case frontMatter = "front-matter"
        case persona, settings, atlas, backlog, gaps, diff
    }

    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints a JSON Schema for editors that help while writing.",
        discussion: "Draft 2020-12. docs/editors.md tells how common editors are told of it.")

    @Argument(
        help: """
            What to describe: front-matter (of a journey), persona (its front matter), settings, or a file of a site: atlas \
            (atlas.json), backlog (backlog.json), gaps (gaps.json); or diff (what journeybook \
            diff --format json prints).
            """)
    var subject: Subject

    mutating func run() throws {
        switch subject {
        case .frontMatter: Terminal.write(SchemaText.write("Front matter of a journey map", DocumentShape.journey))
        case .persona: Terminal.write(SchemaText.write("Front matter of a persona", DocumentShape.persona))
        case .settings: Terminal.write(SchemaText.write("Settings of a site of journey maps", DocumentShape.settings))
        case .atlas: Terminal.write(AtlasSchema.bytes())
        case .backlog: Terminal.write(ListSchemas.backlog())
        case .gaps: Terminal.write(ListSchemas.gaps())
        case .diff: Terminal.write(ChangesSchema.bytes())
        }
    }
}
