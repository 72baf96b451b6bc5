import ArgumentParser
import ResponseStore

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes collected answers as the canonical CSV that 'enkat import -o' writes.",
        discussion: """
            Of an anonymous survey that is still open some answers wait, so that nobody sees whose came last; 'enkat store
            close' lets them out. A named survey has a last column 'reference' with what each invitation stands for
            ('_reference' where a question is called so).

              enkat export svar.enkat --instrument arlig-utvarderingsenkat -o svar.csv
            """)

    @Argument(help: ArgumentHelp("The store.", valueName: "store"))
    var store: String

    @Option(help: "The instrument, where the store holds several.")
    var instrument: String?

    @Option(help: "Its wave.")
    var wave: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Write here (default: standard output).", valueName: "file"))
    var output: String?

    func run() throws {
        let reading = try StoreReading(store)
        let wave = try reading.store.wave(instrument: instrument, wave: wave)
        try reading.store.noteIfOverdue(wave)
        let text = try reading.text(of: wave, isReferred: true)
        if let output {
            _ = umask(0o077)  // each row is a person's answers
            try OutputFile.write(text, to: output)
        } else {
            StandardStreams.write(text)
        }
    }
}
