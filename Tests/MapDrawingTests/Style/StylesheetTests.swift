import Foundation
import Testing

@testable import MapDrawing

@Suite struct StylesheetTests {
    @Test("diagram.css holds the palette and the paints of every mark")
    func stylesheetIsFresh() throws {
        let text = try String(contentsOf: Stylesheet.url, encoding: .utf8)
        let fresh = Stylesheet.refreshed(text)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try fresh.write(to: Stylesheet.url, atomically: true, encoding: .utf8)
        } else {
            #expect(text == fresh, "run the tests with UPDATE_GOLDENS=1 and look at the difference")
        }
        for role in Role.allCases { #expect(fresh.contains(Stylesheet.rule(role))) }
    }

    @Test("every class of a mark is a name of its own")
    func classesAreUnique() {
        let names = Role.allCases.map { "\($0.className)" }
        #expect(Set(names).count == names.count)
    }
}
