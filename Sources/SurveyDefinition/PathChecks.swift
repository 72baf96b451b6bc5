import SurveyModel

/// A definition should stand where its id and wave say, so that people find it.
struct PathChecks {
    let log: IssueLog

    func check(_ decoded: DecodedInstrument) {
        let instrument = decoded.instrument
        let parts = decoded.mark.file.split(separator: "/").map(String.init)
        guard let file = parts.last, let dot = file.lastIndex(of: ".") else { return }
        let stem = String(file[..<dot])
        let folder = parts.count > 1 ? parts[parts.count - 2] : ""
        let isAlone = folder == "instruments"
        let fits = isAlone ? stem == instrument.id : folder == instrument.id
        if !fits {
            log.warning(
                .both(
                    "instrumentet ’\(instrument.id)’ finns i \(isAlone ? file : "\(folder)/\(file)")",
                    "the instrument '\(instrument.id)' stands in \(isAlone ? file : "\(folder)/\(file)")"),
                at: decoded.mark,
                remedy: .both(
                    "Kalla \(isAlone ? "filen" : "mappen") \(instrument.id)",
                    "Name the \(isAlone ? "file" : "folder") \(instrument.id)"))
        }
    }
}
