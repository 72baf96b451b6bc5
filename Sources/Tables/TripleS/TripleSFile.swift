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
            let data = try TripleSData(survey, source)
            let names = data.undescribed.map { places in
                places.count == 1 ? "[\(places.lowerBound)]" : "[\(places.lowerBound)–\(places.upperBound)]"
            }
            let table = TableDescription(
                file: definition.name,
                container: Finding(.tripleS, confidence: .certain, reason: .tripleS(version: survey.version)),
                columns: survey.variables.map(\.description) + names.map { ColumnDescription(name: $0, type: .text) },
                remarks: names.isEmpty ? [] : [.undescribedPlaces(names.count)])
            try self.init(table, headings: table.columns.map(\.name), producer: data)
        }
    }

    extension TripleSDefinition {
        /// The definition that lies beside a data file under the same name, where somebody names the data and they are
        /// what it describes; nil where there is none.
        static func source(beside data: ByteSource) -> ByteSource? {
            guard let definition = named(as: data) else { return nil }
            // Files with these endings hold nothing but such data.
            if ["asc", "dat"].contains(where: { data.name.lowercased().hasSuffix(".\($0)") }) { return definition }
            guard let survey = try? TripleSDefinition(definition), survey.describes(data) else { return nil }
            return definition
        }

        /// The definition that lies beside a data file under the same name, whatever the data.
        static func named(as data: ByteSource) -> ByteSource? {
            guard data.isFile, let dot = data.name.lastIndex(of: "."),
                ["asc", "dat", "csv", "txt"].contains(data.name[dot...].dropFirst().lowercased())
            else { return nil }
            let name = data.name[..<dot] + ".sss"
            return FileDoor().exists(String(name)) ? ByteSource(path: String(name)) : nil
        }

        /// How many records are held against a definition.
        private static let fewRecords = 50

        /// Whether the first records of a file are as the definition says: as many places, and in them codes and numbers
        /// where it says so.
        ///
        /// An export that merely has the definition's name holds labels.
        func describes(_ data: ByteSource) -> Bool {
            guard let records = try? TripleSData(self, data) else { return false }
            var seen = 0
            while seen < TripleSDefinition.fewRecords, let record = try? records.next() {
                guard record.problem == nil, fits(record.cells) else { return false }
                seen += 1
            }
            return seen > 0
        }

        private func fits(_ cells: TripleSRecord.Cells) -> Bool {
            let last = variables.map(\.finish).max() ?? 0
            switch cells {
            case .delimited(let cells): guard cells.count == last else { return false }
            case .fixed(let letters): guard letters.count <= last else { return false }
            }
            return variables.allSatisfy { variable in
                let text = TripleSData.text(in: variable.places, of: cells)
                switch variable.kind {
                case .quantity: return text.isEmpty || Double(text.replacing(",", with: ".")) != nil
                case .single, .logical: return text.isEmpty || isCode(text, of: variable)
                case .multiple, .character, .date, .time: return true
                }
            }
        }

        /// Whether it is one of a variable's codes, or a number that stands for none.
        private func isCode(_ text: String, of variable: Variable) -> Bool {
            Int(text) != nil || variable.values.contains { $0.code == text }
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
