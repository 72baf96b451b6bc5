/// Opens a file in the program its reader has chosen for it.
enum Browser {
    static func open(_ path: String) throws(Failure) {
        #if canImport(Darwin)
            let opener = "open"
        #else
            let opener = "xdg-open"
        #endif
        guard let program = Subprocess.find(opener), Subprocess.run(program, [path]) == 0 else {
            throw Failure(.cannotCreate, "error: \(path) is written but could not be opened. Open it by hand.")
        }
    }
}
