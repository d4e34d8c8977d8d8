import Testing

@testable import SitePages

@Suite struct RelativeAddressTests {
    @Test(
        "an address leads from page to page without the site's own",
        arguments: [
            ("index.html", "journeys/mortgage.html", "journeys/mortgage.html"),
            ("journeys/mortgage.html", "index.html", "../index.html"),
            ("journeys/bank/mortgage.html", "personas/anna.html", "../../personas/anna.html"),
            ("journeys/bank/mortgage.html", "journeys/bank/card.html", "card.html"),
            ("ru/journeys/card.html", "ru/index.html", "../index.html"),
            ("index.html", "index.html", "index.html"),
            ("journeys/ab.html", "journeys/abc.html", "abc.html"),
        ])
    func relative(page: String, target: String, expected: String) {
        #expect(RelativeAddress.from(page, to: target) == expected)
    }

    @Test(
        "what would end a path or begin a scheme is encoded, letters are not",
        arguments: [
            ("a b.html", "a%20b.html"), ("50%.html", "50%25.html"), ("why?.html", "why%3F.html"),
            ("a#b.html", "a%23b.html"), ("время: 9.html", "./время:%209.html"),
            ("javascript:x.html", "./javascript:x.html"),
            ("\"q\".html", "%22q%22.html"), ("a\tb.html", "a%09b.html"), ("żółw.html", "żółw.html"),
        ])
    func encoded(target: String, expected: String) {
        #expect(RelativeAddress.from("index.html", to: target) == expected)
    }

    @Test(
        "a fragment keeps letters and encodes what browsers would read otherwise",
        arguments: [
            ("ждёт.pain-points~a1b2c3", "ждёт.pain-points~a1b2c3"), ("50%", "50%25"), ("a#b", "a%23b"),
            ("a b", "a%20b"),
        ])
    func fragment(id: String, expected: String) {
        #expect(RelativeAddress.fragment(id) == expected)
    }

    @Test("a component of a query keeps nothing that could end it")
    func component() {
        #expect(RelativeAddress.component("Anna & co: 5+5=10?/ż") == "Anna%20%26%20co%3A%205%2B5%3D10%3F%2F%C5%BC")
    }
}
