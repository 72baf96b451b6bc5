extension DelimitedReader {
    /// Has a stream turned into UTF-8 where its bytes are not read as they are; returns the encoding of two bytes.
    static func transcode(
        _ stream: inout ByteStream, prescribed: TextEncoding?, repairs: Bool, file: String
    ) throws(TableError) -> Finding<TextEncoding>? {
        let isWide = prescribed == .utf16LittleEndian || prescribed == .utf16BigEndian
        let wide: Finding<TextEncoding>?
        if let prescribed {
            wide = isWide ? Finding(prescribed, confidence: .certain, reason: .prescribed) : nil
        } else {
            let start = try stream.peek(1024)
            if isUTF32(start) { throw TableError(.encoding("UTF-32"), at: TableLocation(file: file)) }
            wide = FileFormat(firstBytes: start) == nil ? wideEncoding(of: start) : nil
        }
        if let wide {
            stream.transcode(UTF16Bytes(isBigEndian: wide.value == .utf16BigEndian))
        } else if repairs {
            stream.transcode(DoubleEncoding())
        }
        return wide
    }
}
