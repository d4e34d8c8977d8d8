import CCmark

/// The fence around libcmark: nothing else in the program knows its types.
///
/// A tree is built, walked and freed within one call; nothing of it may be kept.
enum CommonMarkTree {
    /// Parses some pieces as one text and hands its root over.
    static func parse<Result>(_ pieces: [ArraySlice<UInt8>], _ body: (CommonMarkNode) -> Result) -> Result {
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { preconditionFailure("libcmark is out of memory") }
        for piece in pieces {
            piece.withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress, buffer.count > 0 else { return }
                cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
            }
        }
        guard let root = cmark_parser_finish(parser) else { preconditionFailure("libcmark is out of memory") }
        defer {
            cmark_node_free(root)
            cmark_parser_free(parser)
        }
        return body(CommonMarkNode(root))
    }

    /// What an entity means; itself when it means nothing.
    static func decodeEntity(_ entity: [UInt8]) -> [UInt8] {
        parse([entity[...]]) { root in
            guard let text = root.firstChild?.firstChild, text.kind == .text else { return entity }
            return Array(text.literal)
        }
    }
}

/// A node of libcmark's tree.
struct CommonMarkNode: Equatable {
    enum Kind {
        case document, quote, list, item, code, html, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image, other
    }

    private let node: OpaquePointer

    fileprivate init(_ node: OpaquePointer) {
        self.node = node
    }

    var kind: Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .codeSpan
        case CMARK_NODE_HTML_INLINE: .inlineHTML
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: .other
        }
    }

    var firstChild: CommonMarkNode? { cmark_node_first_child(node).map(CommonMarkNode.init) }
    var next: CommonMarkNode? { cmark_node_next(node).map(CommonMarkNode.init) }
    var parent: CommonMarkNode? { cmark_node_parent(node).map(CommonMarkNode.init) }

    /// From 1.
    var startLine: Int { Int(cmark_node_get_start_line(node)) }
    /// In bytes, from 1.
    var startColumn: Int { Int(cmark_node_get_start_column(node)) }
    /// From 1.
    var endLine: Int { Int(cmark_node_get_end_line(node)) }
    /// In bytes, the last byte counts; 0 when a list ends before a blank line.
    var endColumn: Int { Int(cmark_node_get_end_column(node)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
    var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(node)) }
    var isTight: Bool { cmark_node_get_list_tight(node) != 0 }

    /// Valid while the tree lives.
    var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(node)) }
    var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(node)) }
    var address: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(node)) }
    var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(node)) }

    private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
