#if CommandLine
    import Testing

    @testable import CollectionServer

    struct FormFieldsTests {
        @Test(
            "A body is read as the URL standard reads it",
            arguments: [
                ("", []),
                ("a=1", ["a:1"]),
                ("a=1&a=2&b=", ["a:1", "a:2", "b:"]),
                ("a&b=c=d", ["a:", "b:c=d"]),
                ("&&a=1&", ["a:1"]),
                ("namn=%C3%85sa+%26+%C3%96&x=%2B%25", ["namn:Åsa & Ö", "x:+%"]),
                ("text=rad+1%0D%0Arad+2", ["text:rad 1\r\nrad 2"]),
                ("=tomt", [":tomt"]),
            ] as [(String, [String])])
        func reading(_ body: String, _ expected: [String]) throws {
            let fields = try FormFields(Array(body.utf8))
            #expect(fields.fields.map { "\($0.name):\($0.value)" } == expected)
        }

        @Test(
            "What no browser sends is refused and not mended",
            arguments: ["a=%", "a=%4", "a=%zz", "a=%00", "a=%FF%FE", "%C3=1", "a=%ED%A0%80"])
        func malformed(_ body: String) {
            #expect(throws: FormFieldError.malformed) { try FormFields(Array(body.utf8)) }
        }

        @Test func `A body, its fields and their names are bounded`() {
            var limits = FormFields.Limits()
            (limits.bytes, limits.fields, limits.nameBytes) = (20, 2, 4)
            #expect(throws: FormFieldError.tooManyBytes(20)) {
                try FormFields(Array(repeating: UInt8(ascii: "a"), count: 21), limits: limits)
            }
            #expect(throws: FormFieldError.tooManyFields(2)) {
                try FormFields(Array("a=1&b=2&c=3".utf8), limits: limits)
            }
            #expect(throws: FormFieldError.longName(4)) { try FormFields(Array("namn2=1".utf8), limits: limits) }
        }

        @Test func `A quarter of a mebibyte of the worst kind is read once through`() throws {
            let many = Array(String(repeating: "a&", count: 131_072).utf8)
            #expect(throws: FormFieldError.tooManyFields(4_096)) { try FormFields(many) }
            let one = Array(("a=" + String(repeating: "%41", count: 87_380)).utf8)
            #expect(try FormFields(one).first("a")?.utf8.count == 87_380)
        }

        @Test(
            "Fields that are written are read again",
            arguments: ["", "Åsa & Ö", "a=b&c", "100 %", "rad 1\nrad 2", "🙂 <b>\"'</b>", "+"])
        func roundTrip(_ value: String) throws {
            let fields = FormFields([.init(name: "a-b", value: value), .init(name: "c", value: "1")])
            #expect(try FormFields(fields.encoded).fields == fields.fields)
        }

        @Test(
            "An entry is kept as text without control characters",
            arguments: [
                ("  hej  ", ["hej"]), ("\r\nett\r\ntvå\r", ["ett\ntvå"]), ("a\u{0}b\u{1B}c\u{FEFF}", ["abc"]),
                ("\t", []),
                ("\u{A0}\u{2003}", []),
            ] as [(String, [String])])
        func cleaning(_ entered: String, _ kept: [String]) {
            var draft = DraftAnswers()
            draft["ort"] = [entered]
            #expect(draft["ort"] == kept)
        }

        @Test func `Fields that the instrument does not have are passed over`() {
            let fields = FormSample.fields([("roll", "chef"), ("_token", "x"), ("f-action", "next"), ("okand", "1")])
            #expect(DraftAnswers(fields, for: FormSample.instrument).entries == ["roll": ["chef"]])
        }
    }
#endif
