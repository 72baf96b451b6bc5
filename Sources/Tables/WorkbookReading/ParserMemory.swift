#if CommandLine
    import CExpat

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// The memory of one XML parser, which may grow no further than a budget.
    ///
    /// A document nested a million deep, a tag that never ends, or names of which each is new would otherwise fill the
    /// memory, however small the file. Every block tells at its beginning whose it is; the parser at work on a thread is told
    /// in a place of the thread's own.
    @safe final class ParserMemory {
        /// The most bytes that a parser takes; a document of a survey takes some hundred kilobytes.
        static let most = 1 << 26

        private let left: UnsafeMutablePointer<Int>

        /// A budget of bytes.
        init(_ budget: Int = ParserMemory.most) {
            unsafe left = .allocate(capacity: 1)
            unsafe left.initialize(to: budget)
        }

        deinit { unsafe left.deallocate() }

        /// Runs what may ask for memory in this budget.
        func use<Result>(_ body: () -> Result) -> Result {
            let before = unsafe pthread_getspecific(ParserMemory.key)
            unsafe pthread_setspecific(ParserMemory.key, left)
            defer { unsafe pthread_setspecific(ParserMemory.key, before) }
            return body()
        }

        /// What a parser asks for memory.
        static var suite: XML_Memory_Handling_Suite {
            unsafe XML_Memory_Handling_Suite(
                malloc_fcn: { unsafe ParserMemory.block(of: $0, insteadOf: nil) },
                realloc_fcn: { unsafe ParserMemory.block(of: $1, insteadOf: $0) },
                free_fcn: { unsafe ParserMemory.free($0) })
        }

        /// The place of a thread's own that holds the budget in use.
        private static let key: pthread_key_t = {
            var key = pthread_key_t()
            unsafe pthread_key_create(&key, nil)
            return key
        }()

        /// What stands before every block; two words, so that blocks stay aligned for anything.
        @unsafe private struct Head {
            let left: UnsafeMutablePointer<Int>?
            let size: Int
        }

        private static func head(of block: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Head> {
            unsafe (block - MemoryLayout<Head>.size).assumingMemoryBound(to: Head.self)
        }

        private static func block(
            of size: Int, insteadOf old: UnsafeMutableRawPointer?
        ) -> UnsafeMutableRawPointer? {
            let owner = unsafe old.map { unsafe head(of: $0).pointee.left } ?? nil
            let current = unsafe pthread_getspecific(key)?.assumingMemoryBound(to: Int.self)
            let left = unsafe owner ?? current
            let more = unsafe size - (old.map { unsafe head(of: $0).pointee.size } ?? 0)
            if let left = unsafe left, unsafe left.pointee < more { return nil }
            let room = unsafe MemoryLayout<Head>.size + size
            guard size <= most,
                let start = unsafe realloc(old.map { unsafe UnsafeMutableRawPointer(head(of: $0)) }, room)
            else { return nil }
            unsafe left?.pointee -= more
            unsafe start.initializeMemory(as: Head.self, to: Head(left: left, size: size))
            return unsafe start + MemoryLayout<Head>.size
        }

        private static func free(_ block: UnsafeMutableRawPointer?) {
            guard let block = unsafe block else { return }
            let head = unsafe head(of: block)
            unsafe head.pointee.left?.pointee += head.pointee.size
            #if canImport(Glibc)
                unsafe Glibc.free(head)
            #elseif canImport(Musl)
                unsafe Musl.free(head)
            #else
                unsafe Darwin.free(head)
            #endif
        }
    }

#endif
