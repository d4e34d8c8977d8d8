import CYaml
import SourceDiagnostics

/// Builds the tree from libyaml's events, one at a time, with a stack of its own: no depth of nesting can exhaust ours,
/// and what is refused is refused before it is built.
struct YAMLBuilder: ~Copyable {
    enum Failure: Error {
        case syntax(YAMLProblem)
        /// Already reported.
        case refused
    }

    private enum Step {
        case more, done
    }

    private struct Frame {
        let isMapping: Bool
        let isFlow: Bool
        let start: Int
        var end: Int
        var items: [YAMLNode] = []
        var entries: [YAMLNode.Entry] = []
        var key: Located<String>?
        /// Where each key of a large mapping stands in `entries`; small ones are searched.
        var places: [String: Int] = [:]
    }

    private(set) var complaints: YAMLComplaints
    private let text: YAMLText
    private var frames: [Frame] = []
    private var root: YAMLNode?
    private var hint = (scalar: 0, offset: 0)

    init(text: YAMLText, path: String) {
        self.text = text
        complaints = YAMLComplaints(path: path)
    }

    mutating func build() -> Result<YAMLNode?, Failure> {
        // libyaml keeps a pointer to its own parser, so that one must not move.
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("libyaml is out of memory") }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        do throws(Failure) {
            try read(parser, text.bytes)
            return .success(root)
        } catch {
            return .failure(error)
        }
    }

    private mutating func read(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ bytes: [UInt8]) throws(Failure) {
        var failure: Failure?
        bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            var event = yaml_event_t()
            var isDone = false
            while !isDone, failure == nil {
                guard yaml_parser_parse(parser, &event) == 1 else {
                    failure = .syntax(problem(of: parser.pointee))
                    break
                }
                do throws(Failure) {
                    isDone = try take(event) == .done
                } catch {
                    failure = error
                }
                yaml_event_delete(&event)
            }
        }
        if let failure { throw failure }
    }

    private mutating func take(_ event: yaml_event_t) throws(Failure) -> Step {
        switch event.type {
        case YAML_STREAM_END_EVENT: return .done
        case YAML_DOCUMENT_START_EVENT:
            if root != nil {
                complaints.secondDocument(ByteRange(at: text.base + place(event.start_mark)))
                throw .refused
            }
        case YAML_ALIAS_EVENT:
            let range = range(event)
            complaints.alias(range)
            try add(YAMLNode(.scalar(written(range), isQuoted: true), range), asKey: written(range))
        case YAML_SCALAR_EVENT:
            try takeScalar(event)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            refuse(anchor: start.anchor, tag: start.tag, event)
            try open(event, isMapping: false, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            refuse(anchor: start.anchor, tag: start.tag, event)
            try open(event, isMapping: true, isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            try close(event)
        default: break
        }
        return .more
    }

    private mutating func takeScalar(_ event: yaml_event_t) throws(Failure) {
        let scalar = event.data.scalar
        refuse(anchor: scalar.anchor, tag: scalar.tag, event)
        let start = place(event.start_mark)
        var end = place(event.end_mark)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        if !isPlain { while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 } }
        let read = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let value = isPlain ? text.unrepaired(start, end) ?? read : read
        if isPlain, value == "<<", let frame = frames.last, frame.isMapping, frame.key == nil {
            complaints.mergeKey(text.range(start, end))
        }
        try add(YAMLNode(.scalar(value, isQuoted: !isPlain), text.range(start, end)), asKey: value)
    }

    private mutating func open(_ event: yaml_event_t, isMapping: Bool, isFlow: Bool) throws(Failure) {
        let start = place(event.start_mark)
        if let frame = frames.last, frame.isMapping, frame.key == nil {
            complaints.keyMustBeText(ByteRange(at: text.base + start))
            throw .refused
        }
        guard frames.count < YAMLParser.depthLimit else {
            complaints.tooDeep(ByteRange(at: text.base + start))
            throw .refused
        }
        frames.append(Frame(isMapping: isMapping, isFlow: isFlow, start: start, end: start))
    }

    private mutating func close(_ event: yaml_event_t) throws(Failure) {
        let frame = frames.removeLast()
        // The end of block content is only noticed at the next token; its last value knows better.
        let end = frame.isFlow ? place(event.end_mark) : frame.end
        let content: YAMLNode.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
        try add(YAMLNode(content, text.range(frame.start, end)), asKey: nil)
    }

    private mutating func add(_ node: YAMLNode, asKey key: String?) throws(Failure) {
        guard !frames.isEmpty else {
            root = node
            return
        }
        let last = frames.count - 1
        frames[last].end = max(frames[last].end, node.range.upperBound - text.base)
        guard frames[last].isMapping else {
            frames[last].items.append(node)
            return
        }
        if let pending = frames[last].key {
            frames[last].key = nil
            addEntry(YAMLNode.Entry(key: pending, value: node), to: last)
        } else if let key {
            frames[last].key = Located(key, node.range)
        }
    }

    private mutating func addEntry(_ entry: YAMLNode.Entry, to index: Int) {
        let count = frames[index].entries.count
        let name = entry.key.value
        let isLarge = count >= 16
        if isLarge, frames[index].places.isEmpty {
            for (place, entry) in frames[index].entries.enumerated() { frames[index].places[entry.key.value] = place }
        }
        let earlier =
            isLarge
            ? frames[index].places[name] : frames[index].entries.firstIndex { $0.key.value == name }
        if let earlier {
            complaints.duplicateKey(entry.key, first: frames[index].entries[earlier].key.range)
        } else {
            frames[index].entries.append(entry)
            if isLarge { frames[index].places[name] = count }
        }
    }

    private mutating func refuse(
        anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, _ event: yaml_event_t
    ) {
        guard anchor != nil || tag != nil else { return }
        let start = place(event.start_mark)
        var end = start
        while end < text.bytes.count, text.bytes[end] > 0x20 { end += 1 }
        if anchor != nil { complaints.anchor(text.range(start, end)) }
        if tag != nil { complaints.tag(text.range(start, end)) }
    }

    private func problem(of parser: yaml_parser_t) -> YAMLProblem {
        var hint = (scalar: 0, offset: 0)
        let words = parser.problem.map { String(cString: $0) } ?? "cannot be read"
        // The reader itself (a control character) knows an offset in bytes and no mark.
        let offset =
            parser.error == YAML_READER_ERROR
            ? Int(parser.problem_offset) : text.offset(ofScalar: Int(parser.problem_mark.index), from: &hint)
        let start = text.offset(ofScalar: Int(parser.context_mark.index), from: &hint)
        return YAMLProblem(words: words, offset: min(offset, text.bytes.count), contextOffset: start)
    }

    private func written(_ range: ByteRange) -> String {
        let offsets = (range.lowerBound - text.base)..<(range.upperBound - text.base)
        return String(decoding: text.bytes[offsets], as: UTF8.self)
    }

    private mutating func place(_ mark: yaml_mark_t) -> Int { text.offset(ofScalar: Int(mark.index), from: &hint) }

    private mutating func range(_ event: yaml_event_t) -> ByteRange {
        let start = place(event.start_mark)
        return text.range(start, place(event.end_mark))
    }
}
