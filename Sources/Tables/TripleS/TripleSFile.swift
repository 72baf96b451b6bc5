#if CommandLine

    extension ContainerReader {
        /// Opens a definition by the Triple-S standard with the data file beside it.
        ///
        /// - Parameters:
        ///   - definition: The .sss file.
        ///   - data: The data, where they are not the file of the same name with the ending .csv, .asc, .dat or .txt.
        /// - Throws: ``TableError`` where the definition or the data cannot be read.
        public init(tripleS definition: ByteSource, data: ByteSource? = nil) throws(TableError) {
            let survey = try TripleSDefinition(definition)
            let source = if let data { data } else { try survey.dataFile(beside: definition.name) }
            let table = TableDescription(
                file: definition.name,
                container: Finding(.tripleS, confidence: .certain, reason: "it is Triple-S, version \(survey.version)"),
                columns: survey.variables.map(\.description))
            try self.init(
                table, headings: table.columns.map(\.name), producer: try TripleSData(survey, source))
        }
    }

    extension TripleSDefinition {
        /// The definition that lies beside a data file under the same name, where somebody names the data; nil where
        /// there is none.
        static func source(beside data: ByteSource) -> ByteSource? {
            guard data.isFile, let dot = data.name.lastIndex(of: "."),
                ["asc", "dat", "csv", "txt"].contains(data.name[dot...].dropFirst().lowercased())
            else { return nil }
            let name = data.name[..<dot] + ".sss"
            return FileDoor().exists(String(name)) ? ByteSource(path: String(name)) : nil
        }

        /// The data file in the folder of the definition: the one it names, or the one named as it.
        fileprivate func dataFile(beside path: String) throws(TableError) -> ByteSource {
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
            let name = path.dropFirst(folder.count)
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
            // What the file names is taken for a name, never for a path.
            let named = data.fileName.flatMap { $0.contains("/") || $0.contains("\\") ? nil : $0 }
            let names =
                [named].compactMap(\.self)
                + (data.isDelimited ? ["csv", "txt", "dat", "asc"] : ["asc", "dat", "txt", "csv"])
                .flatMap { ["\(stem).\($0)", "\(stem).\($0.uppercased())"] }
            for name in names where FileDoor().exists(folder + name) { return ByteSource(path: folder + name) }
            throw TableError(
                .noData(expected: stem + (data.isDelimited ? ".csv" : ".asc")), at: TableLocation(file: path))
        }
    }

    extension TripleSDefinition.Variable {
        /// What the file tells of the column.
        var description: ColumnDescription {
            let type: ColumnDescription.ValueType =
                switch kind {
                case .single, .quantity, .logical: .number
                case .multiple: .values
                case .character: .text
                case .date: .date
                case .time: .time
                }
            let labels = values.map { ColumnDescription.ValueLabel(value: $0.code, label: $0.text, score: $0.score) }
            let yesOrNo = [("1", "Yes"), ("0", "No")].map { ColumnDescription.ValueLabel(value: $0, label: $1) }
            return ColumnDescription(
                name: name.isEmpty ? "V\(ident)" : name, label: TripleSDefinition.text(label), type: type,
                valueLabels: kind == .logical && labels.isEmpty ? yesOrNo : labels)
        }
    }

    extension TripleSDefinition.Value {
        /// Its label in the language the file puts first.
        fileprivate var text: String { TripleSDefinition.text(label) }
    }

    extension TripleSDefinition {
        /// The text without a language, else the first by the name of its language.
        fileprivate static func text(_ texts: [String: String]) -> String {
            texts[""] ?? texts.min { $0.key < $1.key }?.value ?? ""
        }
    }

#endif
