import Foundation
import Testing

@testable import SitePages

/// Writes the fixture site to a folder for human eyes: `LOOK_AT=/tmp/look swift test --filter LookTests`.
@Suite struct LookTests {
    @Test("the believable site can be written to a folder to look at")
    func writesSite() throws {
        let files = SiteFixture.files(SiteFixture.site(HarborAtlas.make()))
        #expect(files.count > 20)
        guard let folder = ProcessInfo.processInfo.environment["LOOK_AT"] else { return }
        for (path, bytes) in files {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
    }
}
