public import ResponseImport
import SurveyModel
public import Tables

/// Proposes a definition from an export alone: types, scales, options for missing answers, and questions whose options
/// stand in several columns.
///
///     let export = ByteSource(text: "Är du nöjd?\nJa\nNej\nVet ej\n", name: "kurs.csv")
///     try DefinitionDrafter.draft(from: export).instrument.items.map(\.type)   // [.selectOne]
public enum DefinitionDrafter {
    /// Reads an export to its end and proposes a definition by which it imports.
    ///
    /// - Parameters:
    ///   - source: The export.
    ///   - id: What the instrument is to be called; nil for the file's name.
    ///   - options: What is not to be detected.
    /// - Returns: The definition, with what in it is a guess.
    /// - Throws: `ImportError` where the file as a whole cannot be used.
    public static func draft(
        from source: ByteSource, id: String? = nil, options: ImportOptions = .init()
    ) throws(ImportError) -> DraftedDefinition {
        let contents = try ResponseImporter.contents(of: source, options: options)
        var drafting = ItemDrafting(contents)
        for question in contents.questions { drafting.add(question) }
        return drafting.finish(id: id ?? stem(of: source.name))
    }

    /// A file's name without folder and ending.
    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}
