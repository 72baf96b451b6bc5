import CFuzzer
import Tables

/// Fuzzes one reader: `fuzz csv CORPUS… [-max_total_time=20]`; all behind the reader's name goes to libFuzzer.
@main enum Fuzz {
    static func main() {
        guard CommandLine.arguments.count > 1, let test = tests[CommandLine.arguments[1]] else {
            return print("Name a reader: \(tests.keys.sorted().joined(separator: ", "))")
        }
        var count = CommandLine.argc - 1
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv.advanced(by: 1)
        withUnsafeMutablePointer(to: &arguments) { list in
            list.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) {
                _ = LLVMFuzzerRunDriver(&count, $0, test)
            }
        }
    }

    private static let tests: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
        "csv": { data, count in
            Readings.text(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        },
        "headings": { data, count in
            Readings.headings(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        },
        "form": { data, count in
            Readings.form(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        },
        "xlsx": { data, count in
            Readings.archive(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        },
        "sheet": { data, count in
            Readings.sheet(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        },
        "sav": { data, count in
            Readings.container(Array(UnsafeBufferPointer(start: data, count: count)), name: "fuzz.sav")
            return 0
        },
        "triple-s": { data, count in
            Readings.tripleS(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        },
    ]
}
