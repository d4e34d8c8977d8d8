import MarkupWriting
import Testing

struct SafeAddressTests {
    @Test(
        "Harmless addresses stay",
        arguments: [
            "https://x.y/?a=b:c", "HTTP://x", "mailto:a@b.c", "tel:+7", "../personas/anna.md#goals", "#top", "a/b:c",
            "?q=a:b",
            "", "a b", "x.html", "/a/b", "файл.md", "#a:b",
        ])
    func safe(address: String) {
        #expect(SafeAddress.clean(address) == address)
    }

    @Test(
        "Dangerous ones do not",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:x",
            "\u{1}javascript:x",
            " javascript:x", "vbscript:x", "data:text/html,x", "file:///etc", "blob:x", "view-source:x", "feed:x",
            "about:x",
            "//evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\t/evil.example", ":x", "x:y",
        ])
    func dangerous(address: String) {
        #expect(SafeAddress.clean(address) == nil)
    }

    @Test("Spaces at the ends and control characters go")
    func cleaned() {
        #expect(SafeAddress.clean("  a.md\n") == "a.md")
        #expect(SafeAddress.clean("ht\ttps://x") == "https://x")
        #expect(SafeAddress.clean("a\u{7F}b") == "ab")
    }
}
