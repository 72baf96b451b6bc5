#if CommandLine
    /// The fields of a submitted form in the order they came, a name repeated as often as a browser repeats it for
    /// checkboxes.
    ///
    ///     let fields = try FormFields(Array("val=a&val=b&namn=Å%C3%A4+x".utf8))
    ///     fields["val"]   // ["a", "b"]
    struct FormFields: Sendable {
        /// A name and what was sent under it.
        struct Field: Hashable, Sendable {
            /// The name, decoded.
            var name: String
            /// The value, decoded.
            var value: String

            /// Takes both as decoded.
            init(name: String, value: String) {
                self.name = name
                self.value = value
            }
        }

        /// All fields, in the order they came.
        private(set) var fields: [Field]
        private var places: [String: [Int]] = [:]

        /// Fields made by hand, as for a page that nothing was sent to.
        init(_ fields: [Field] = []) {
            self.fields = fields
            for (place, field) in fields.enumerated() { places[field.name, default: []].append(place) }
        }

        /// Reads the body of a form sent as `application/x-www-form-urlencoded`.
        ///
        /// - Throws: ``FormFieldError`` where the body is larger than any form here, or is not what a browser sends.
        init(_ body: [UInt8], limits: Limits = Limits()) throws(FormFieldError) {
            guard body.count <= limits.bytes else { throw .tooManyBytes(limits.bytes) }
            var fields: [Field] = []
            for piece in body.split(separator: UInt8(ascii: "&")) {
                guard fields.count < limits.fields else { throw .tooManyFields(limits.fields) }
                let cut = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
                let name = try FormFields.decoded(piece[..<cut])
                guard name.utf8.count <= limits.nameBytes else { throw .longName(limits.nameBytes) }
                let rest = cut < piece.endIndex ? piece[(cut + 1)...] : []
                fields.append(Field(name: name, value: try FormFields.decoded(rest)))
            }
            self.init(fields)
        }

        /// Everything that was sent under that name, in order.
        subscript(name: String) -> [String] { places[name, default: []].map { fields[$0].value } }

        /// The first value under that name, or nil.
        func first(_ name: String) -> String? { places[name]?.first.map { fields[$0].value } }

        /// The fields as a browser would send them.
        var encoded: [UInt8] {
            var bytes: [UInt8] = []
            for field in fields {
                if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
                bytes += FormFields.encoded(field.name)
                bytes.append(UInt8(ascii: "="))
                bytes += FormFields.encoded(field.value)
            }
            return bytes
        }

        private static func encoded(_ text: String) -> [UInt8] {
            let digits = Array("0123456789ABCDEF".utf8)
            return text.utf8.flatMap { byte -> [UInt8] in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "*"):
                    [byte]
                case UInt8(ascii: " "): [UInt8(ascii: "+")]
                default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                }
            }
        }

        /// What a form may hold at most.
        struct Limits: Hashable, Sendable {
            /// Bytes of the whole body.
            var bytes = 262_144
            /// How many fields.
            var fields = 4_096
            /// Bytes of one name.
            var nameBytes = 64

            /// The limits that stand: a quarter of a mebibyte, 4 096 fields, names of 64 bytes.
            init() {}
        }

        private static func decoded(_ bytes: ArraySlice<UInt8>) throws(FormFieldError) -> String {
            var plain: [UInt8] = []
            plain.reserveCapacity(bytes.count)
            var index = bytes.startIndex
            while index < bytes.endIndex {
                switch bytes[index] {
                case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
                case UInt8(ascii: "%"):
                    guard index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
                        let low = digit(bytes[index + 2])
                    else { throw .malformed }
                    plain.append(high << 4 | low)
                    index += 2
                case let byte: plain.append(byte)
                }
                index += 1
            }
            guard !plain.contains(0), let text = String(validating: plain, as: UTF8.self) else { throw .malformed }
            return text
        }

        private static func digit(_ byte: UInt8) -> UInt8? {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
            default: nil
            }
        }
    }

    /// Why a body is no form that a browser sent from a page here; never with a word of what it holds.
    enum FormFieldError: Error, Hashable, Sendable, CustomStringConvertible {
        /// Larger than so many bytes.
        case tooManyBytes(Int)
        /// More than so many fields.
        case tooManyFields(Int)
        /// A name of more than so many bytes.
        case longName(Int)
        /// A percent sign without two digits, a zero byte, or bytes that are no UTF-8.
        case malformed

        /// What was wrong, for the log.
        var description: String {
            switch self {
            case .tooManyBytes(let limit): "the form is larger than \(limit) bytes"
            case .tooManyFields(let limit): "the form has more than \(limit) fields"
            case .longName(let limit): "a field's name is longer than \(limit) bytes"
            case .malformed: "the body is not application/x-www-form-urlencoded in UTF-8"
            }
        }
    }
#endif
