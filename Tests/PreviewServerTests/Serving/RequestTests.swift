import PreviewServer
import Testing

@Suite("Which requests are answered")
struct RequestTests {
    private func status(
        _ method: String = "GET", _ target: String = "/", hosts: [String] = ["127.0.0.1:4000"], origins: [String] = [],
        port: Int = 4000
    ) -> Int? {
        Request(method: method, target: target, hosts: hosts, origins: origins).refusal(port: port)?.status.rawValue
    }

    @Test("the author's own browser is answered")
    func own() {
        #expect(status() == nil)
        #expect(status("HEAD") == nil)
        #expect(status(hosts: ["localhost:4000"]) == nil)
        #expect(status(hosts: ["LocalHost:4000"]) == nil)
        #expect(status(origins: ["http://localhost:4000"]) == nil)
        #expect(status(hosts: ["localhost"], port: 80) == nil)
    }

    @Test(
        "another name for this machine is refused, as are no name and two",
        arguments: [
            ["evil.example:4000"], ["evil.example"], ["127.0.0.1:4001"], ["127.0.0.1"], ["127.0.0.1:4000.evil.example"],
            ["127.0.0.1:40000"], ["[::1]:4000"], ["0.0.0.0:4000"], [""], [], ["127.0.0.1:4000", "127.0.0.1:4000"],
        ])
    func hosts(hosts: [String]) {
        #expect(status(hosts: hosts) == (hosts.count == 1 ? 403 : 400))
    }

    @Test(
        "a script of another page is refused",
        arguments: [
            "null", "http://evil.example", "https://127.0.0.1:4000", "http://127.0.0.1:4001", "http://127.0.0.1", "",
        ])
    func origins(origin: String) {
        #expect(status(origins: [origin]) == 403)
        #expect(status(origins: ["http://127.0.0.1:4000", origin]) == 403)
    }

    @Test("nothing but reading is possible", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"])
    func methods(method: String) {
        #expect(status(method) == 405)
        #expect(
            Request(method: method, target: "/", hosts: ["127.0.0.1:4000"]).refusal(port: 4000)?.headers
                .contains { $0.name == "Allow" && $0.value == "GET, HEAD" } == true)
    }

    @Test("a target that is no path is refused", arguments: ["*", "http://127.0.0.1:4000/", "", "index.html"])
    func targets(target: String) {
        #expect(status("GET", target) == 400)
    }

    @Test("a path is decoded once, and ends where the query begins")
    func paths() {
        func path(_ target: String) -> String? { Request(method: "GET", target: target, hosts: []).path }
        #expect(path("/a/b.html?x=1#y") == "a/b.html")
        #expect(path("/%D0%BA.html") == "к.html")
        #expect(path("/%252e%252e/") == "%2e%2e/")
        #expect(path("/%2") == nil)
        #expect(path("/%FF") == nil)
        #expect(path("/") == "")
    }

    @Test("values of a query are found by their whole names")
    func values() {
        let request = Request(method: "GET", target: "/e?xpage=1&page=a%2Fb%25.html&mark=", hosts: [])
        #expect(request.value("page") == "a/b%.html")
        #expect(request.value("mark") == "")
        #expect(request.value("age") == nil)
        #expect(Request(method: "GET", target: "/e", hosts: []).value("page") == nil)
    }

    @Test(
        "what is encoded is decoded to the same",
        arguments: ["a b", "100%", "\"><script>", "к/я.html", "x&y=z", "~._-"])
    func percentCode(text: String) {
        let code = PercentCode.encode(text)
        #expect(PercentCode.decode(code) == text)
        #expect(!code.contains { "\"<>& '".contains($0) })
    }
}

@Suite("The script that the preview adds")
struct LiveScriptTests {
    private func add(_ page: String, path: String = "a.html") -> String {
        String(decoding: LiveScript.add(to: Array(page.utf8), page: path, mark: "m"), as: UTF8.self)
    }

    @Test("it stands at the end of the head, and the policy lets it ask the server")
    func added() {
        let page = """
            <head>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
            </head>
            <body></head></body>
            """
        #expect(
            add(page) == """
                <head>
                <meta http-equiv="Content-Security-Policy" content="connect-src 'self'; default-src 'none'; script-src 'self'">
                <script src="/.journeybook/live.js" data-page="a.html" data-mark="m" defer></script>
                </head>
                <body></head></body>
                """)
    }

    @Test("a page without a policy, or without a head, is still a page")
    func without() {
        #expect(add("<head></head>").contains("live.js"))
        #expect(add("<p>Text") == "<p>Text")
    }

    @Test("a path cannot leave its attribute")
    func hostilePath() {
        let page = add("<head></head>", path: "\"><script>alert(1)</script>.html")
        #expect(!page.contains("alert(1)<"))
        #expect(page.contains("data-page=\"%22%3E%3Cscript%3E"))
    }
}
