import Foundation
import Testing

@testable import SitePages

/// Whole pages of the smallest site without drawings, kept as files: `UPDATE_GOLDENS=1 swift test` writes them anew.
@Suite struct GoldenPageTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Goldens")

    @Test("a page is what it was", arguments: ["index.html", "journeys/index.html", "404.html"])
    func unchanged(path: String) throws {
        let page = SiteFixture.page(path, of: SiteFixture.small())
        let file = GoldenPageTests.folder.appendingPathComponent(path.replacing("/", with: "-"))
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            try Data(page.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(page == golden)
    }
}
