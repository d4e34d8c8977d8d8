import JourneyModel
import Testing

@testable import SitePages

@Suite struct BrandTests {
    @Test(
        "an accent that is hard to read is moved until it can be read, by day and by night",
        arguments: [
            "#ffee00", "#0b5a6f", "#ffffff", "#000000", "#808080", "#e4002b",
        ])
    func readable(accent: String) throws {
        let color = try #require(BrandColor(accent))
        #expect(color.readable(on: .white, towards: .black, contrast: 4.6).contrast(to: .white) >= 4.5)
        #expect(color.readable(on: .night, towards: .white, contrast: 7).contrast(to: .night) >= 7)
    }

    @Test("an accent that can be read stays as it is")
    func untouched() throws {
        let color = try #require(BrandColor("#0b5a6f"))
        #expect(color.readable(on: .white, towards: .black, contrast: 4.6).hex == "#0b5a6f")
    }

    @Test("contrast is that of the rule", arguments: [("#ffffff", 21.0), ("#767676", 4.62), ("#ff0000", 5.25)])
    func contrast(color: String, expected: Double) throws {
        let contrast = try #require(BrandColor(color)).contrast(to: .black)
        #expect(abs(contrast - expected) < 0.15, "\(contrast)")
    }

    @Test(
        "only six digits after a number sign are a colour",
        arguments: [
            "red", "#12345", "#1234567", "#12345g", "123456", "#+12345", "#１２３４", "",
        ])
    func notColors(text: String) {
        #expect(BrandColor(text) == nil)
    }

    @Test("pages ask for one stylesheet, which ends with the brand")
    func stylesheet() throws {
        let site = SiteFixture.site(HarborAtlas.make())
        let css = SiteFixture.page("theme/site.css", of: site)
        let tokens = try #require(css.firstRange(of: "--paper:"))
        let drawing = try #require(css.firstRange(of: "--d-paper:"))
        let brand = try #require(css.firstRange(of: "The brand's accent"))
        #expect(tokens.lowerBound < drawing.lowerBound)
        #expect(drawing.lowerBound < brand.lowerBound)
        #expect(css[brand.lowerBound...].contains("--accent: #0b5a6f"))
        #expect(!SitePlan.routes(site).contains { $0.path == "theme/diagram.css" })
    }

    @Test("without a brand there is no rule for it")
    func noBrand() {
        #expect(!SiteFixture.page("theme/site.css", of: SiteFixture.small()).contains("The brand's accent"))
    }
}
