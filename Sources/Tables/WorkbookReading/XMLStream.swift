#if CommandLine
    import CExpat

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Reads XML piece by piece and tells a visitor of elements and text; entities and document types are refused.
    @safe final class XMLStream {
        /// What is told of the document.
        private let visitor: any XMLVisitor
        private let parser: XML_Parser?
        private let memory: ParserMemory
        private var source: Source
        private var buffer: [UInt8]
        private var isPaused = false
        private var isAtEnd = false

        private enum Source {
            case entry(ZipStream)
            case bytes(ArraySlice<UInt8>)
        }

        /// A reading of an entry of an archive.
        convenience init(_ source: ZipStream, visitor: some XMLVisitor) {
            self.init(.entry(source), visitor, encoding: nil, allowsDocumentType: false, ParserMemory())
        }

        /// A reading of a document in memory, which may name a document type; no entity is declared or fetched.
        convenience init(
            _ document: XMLBytes, visitor: some XMLVisitor, allowsDocumentType: Bool,
            memory: ParserMemory = ParserMemory()
        ) {
            self.init(
                .bytes(document.bytes[...]), visitor, encoding: document.isTranscoded ? "UTF-8" : nil,
                allowsDocumentType: allowsDocumentType, memory)
        }

        private init(
            _ source: Source, _ visitor: some XMLVisitor, encoding: String?, allowsDocumentType: Bool,
            _ memory: ParserMemory
        ) {
            self.source = source
            self.visitor = visitor
            self.memory = memory
            buffer = Array(repeating: 0, count: 1 << 16)
            unsafe parser = memory.use {
                var suite = ParserMemory.suite
                return unsafe XML_ParserCreate_MM(encoding, &suite, nil)
            }
            unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
            unsafe XML_SetElementHandler(
                parser,
                { context, name, attributes in
                    guard let context = unsafe context, let name = unsafe name else { return }
                    let stream = unsafe XMLStream.from(context)
                    unsafe stream.visitor.begin(XMLName(name), XMLAttributes(attributes, of: name))
                    stream.pauseIfWanted()
                },
                { context, name in
                    guard let context = unsafe context, let name = unsafe name else { return }
                    let stream = unsafe XMLStream.from(context)
                    unsafe stream.visitor.end(XMLName(name))
                    stream.pauseIfWanted()
                })
            unsafe XML_SetCharacterDataHandler(parser) { context, text, count in
                guard let context = unsafe context, let text = unsafe text else { return }
                let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
                unsafe XMLStream.from(context).visitor.text(bytes)
            }
            unsafe XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in
                guard let context = unsafe context else { return }
                unsafe XMLStream.from(context).refuse()
            }
            guard !allowsDocumentType else { return }
            unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
                guard let context = unsafe context else { return }
                unsafe XMLStream.from(context).refuse()
            }
        }

        deinit { memory.use { unsafe XML_ParserFree(parser) } }

        /// Reads until the visitor wants a pause; false at the document's end.
        func read() throws(ZipFault) -> Bool {
            while true {
                if isPaused {
                    isPaused = false
                    try judge(memory.use { unsafe XML_ResumeParser(parser) })
                } else if isAtEnd {
                    return false
                } else {
                    let count = try fill()
                    isAtEnd = count == 0
                    try judge(
                        memory.use {
                            unsafe buffer.withUnsafeBytes { bytes in
                                unsafe XML_Parse(
                                    parser, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(count),
                                    isAtEnd ? 1 : 0)
                            }
                        })
                }
                if isPaused { return true }
            }
        }

        private func fill() throws(ZipFault) -> Int {
            switch source {
            case .entry(let entry): return try entry.read(into: &buffer)
            case .bytes(let bytes):
                let piece = bytes.prefix(buffer.count)
                buffer.replaceSubrange(..<piece.count, with: piece)
                source = .bytes(bytes.dropFirst(piece.count))
                return piece.count
            }
        }

        private func judge(_ status: XML_Status) throws(ZipFault) {
            guard status == XML_STATUS_OK || (status == XML_STATUS_SUSPENDED && isPaused) else {
                throw unsafe XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY ? .tooLarge : .damaged
            }
        }

        private func pauseIfWanted() {
            if visitor.hasFault {
                refuse()
            } else if visitor.wantsPause {
                visitor.wantsPause = false
                isPaused = true
                _ = unsafe XML_StopParser(parser, 1)
            }
        }

        private func refuse() { _ = unsafe XML_StopParser(parser, 0) }

        private static func from(_ context: UnsafeMutableRawPointer) -> XMLStream {
            unsafe Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue()
        }
    }

    /// What is told of an XML document; names come without their prefix.
    protocol XMLVisitor: AnyObject {
        /// Whether reading should stop for a while.
        var wantsPause: Bool { get set }
        /// Whether the document holds what it may not.
        var hasFault: Bool { get }
        /// An element begins.
        func begin(_ name: XMLName, _ attributes: XMLAttributes)
        /// An element ends.
        func end(_ name: XMLName)
        /// Text stands there, in pieces.
        func text(_ bytes: UnsafeRawBufferPointer)
    }

    /// A name without its prefix: its first eight bytes and its length, which tell all names in question apart.
    struct XMLName: Equatable {
        private let bytes: UInt64
        private let count: Int

        /// The name behind the colon, where there is one.
        init(_ name: UnsafePointer<CChar>) {
            var (bytes, count): (UInt64, Int) = (0, 0)
            var index = 0
            while true {
                let byte = unsafe UInt8(bitPattern: name[index])
                if byte == 0 { break }
                index += 1
                if byte == 0x3A {
                    (bytes, count) = (0, 0)
                    continue
                }
                if count < 8 { bytes |= UInt64(byte) << (UInt64(count) * 8) }
                count += 1
            }
            (self.bytes, self.count) = (bytes, count)
        }

        /// A name to compare with.
        init(_ name: String) {
            bytes = name.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
            count = name.utf8.count
        }
    }

    /// The attributes of an element while it begins.
    @safe struct XMLAttributes {
        private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
        private let element: UnsafePointer<CChar>

        init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?, of element: UnsafePointer<CChar>) {
            unsafe self.list = unsafe list
            unsafe self.element = unsafe element
        }

        /// The whole name of the element that begins, for readers that do not know their names beforehand.
        var elementName: String { unsafe String(cString: element) }

        /// The bytes of an attribute's value, or nil.
        func bytes(_ name: XMLName) -> UnsafeRawBufferPointer? {
            guard let list = unsafe list else { return nil }
            var index = 0
            while let key = unsafe list[index], let value = unsafe list[index + 1] {
                if unsafe XMLName(key) == name {
                    return unsafe UnsafeRawBufferPointer(start: value, count: strlen(value))
                }
                index += 2
            }
            return nil
        }

        /// The bytes of the value of an attribute whose name is one letter, or nil.
        func bytes(ofLetter letter: UInt8) -> UnsafeRawBufferPointer? {
            guard let list = unsafe list else { return nil }
            var index = 0
            while let key = unsafe list[index], let value = unsafe list[index + 1] {
                if unsafe UInt8(bitPattern: key[0]) == letter, unsafe key[1] == 0 {
                    return unsafe UnsafeRawBufferPointer(start: value, count: strlen(value))
                }
                index += 2
            }
            return nil
        }

        /// An attribute's value, or nil.
        func text(_ name: String) -> String? {
            unsafe bytes(XMLName(name)).map { unsafe String(decoding: $0, as: UTF8.self) }
        }

        /// An attribute's value as a number, or nil.
        func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
    }

#endif
