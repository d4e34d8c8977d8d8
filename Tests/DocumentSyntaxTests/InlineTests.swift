import Testing

@testable import DocumentSyntax

struct InlineTests {
    @Test("A heading, a paragraph and their marks become flat pieces")
    func pieces() {
        #expect(
            tree("# Этап *один*\n\nДа, **нет**\n") == """
                heading 1
                  text "Этап "
                  emphasis {
                  text "один"
                  }
                paragraph
                  text "Да, "
                  strong {
                  text "нет"
                  }

                """)
    }
}
