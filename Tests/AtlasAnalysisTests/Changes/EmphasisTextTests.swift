import MarkupWriting
import Testing

@testable import AtlasAnalysis

@Suite struct EmphasisTextTests {
    private func emphasis(_ markup: StaticString) -> [String] {
        var writer = MarkupWriter()
        writer.markup(markup)
        return EmphasisText.all(in: RichText(plain: "", markup: writer.safe))
    }

    @Test("what is bold, italic, code or struck out is told in its words")
    func kinds() {
        #expect(
            emphasis("a <strong>b c</strong> <em>d</em> <code>e</code> <del>f</del> g")
                == ["bold: b c", "italic: d", "code: e", "struck out: f"])
    }

    @Test("what lies within another is told first, and other markup is no emphasis")
    func nested() {
        #expect(
            emphasis("<p><em>a <strong>b</strong></em><br><a href=\"\">c</a></p><pre><code class=\"x\">d</code></pre>")
                == ["bold: b", "italic: a b", "code: d"])
    }

    @Test("words are told as they read")
    func escapes() {
        #expect(emphasis("<em>a &lt;b&gt; &amp;amp; &quot;c&quot;</em>") == ["italic: a <b> &amp; \"c\""])
        #expect(EmphasisText.all(in: RichText("plain <em>")) == [])
    }
}
