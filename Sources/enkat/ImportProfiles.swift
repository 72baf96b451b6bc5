import ResponseImport
import SurveyDefinition
import SurveyModel
import Tables

/// Import profiles: one named by the user, or those in the folder `profiles/` of a period.
enum ImportProfiles {
    /// Reads a profile.
    static func read(_ path: String, in language: LanguageTag) throws -> ImportProfile {
        let (profile, issues) = ImportProfileFile.read(path)
        guard let profile else { throw DefinitionError(issues.filter { $0.severity == .error }) }
        return profile
    }

    /// Ends where a profile is meant for another instrument than the one that is read.
    static func require(
        _ profile: ImportProfile, for instrument: Instrument
    ) throws(Failure) {
        guard let own = profile.instrument, own != instrument.id else { return }
        throw Failure(
            .unusableInput,
            "error: the profile \(profile.id) is for \(own), not \(instrument.id). Choose another, or leave out --instrument.",
            swedish:
                "fel: profilen \(profile.id) gäller \(own), inte \(instrument.id). Välj en annan profil, eller utelämna --instrument."
        )
    }

    /// The profile in a period's folder that fits a file; nil where none does.
    ///
    /// Where one is meant for the instrument and the headings are others, what differs is told on standard error.
    static func fitting(
        _ file: String, instrument: String, inFolder folder: String, language: LanguageTag
    ) throws -> ImportProfile? {
        let paths = InputFiles.names(in: "\(folder)/profiles")
            .filter { ["yaml", "yml", "json"].contains(InputFiles.ending(of: $0)) }
            .map { "\(folder)/profiles/\($0)" }
        var remarks: [String] = []
        for path in paths {
            let profile = try read(path, in: language)
            guard profile.instrument == nil || profile.instrument == instrument else { continue }
            let differences = try ResponseImporter.differences(between: ByteSource(path: file), and: profile)
            if differences.isEmpty { return profile }
            if profile.instrument == instrument { remarks.append(remark(path, file, differences, language)) }
        }
        for remark in remarks { StandardStreams.diagnose(remark) }
        return nil
    }

    private static func remark(
        _ path: String, _ file: String, _ differences: [LocalizedText], _ language: LanguageTag
    ) -> String {
        let told = differences.prefix(10).map { $0.text(in: language) }.joined(separator: "; ")
        return language.isSwedish
            ? "obs: \(path) används inte för \(file): \(told). En ny, som behåller det som är lika: 'enkat import \(file) "
                + "--dry-run --profile \(path) --save-profile NY'."
            : "note: \(path) is not used for \(file): \(told). A new one, which keeps what stayed: 'enkat import \(file) "
                + "--dry-run --profile \(path) --save-profile NEW'."
    }
}
