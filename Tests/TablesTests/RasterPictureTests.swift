import Testing

@testable import Tables

@Suite struct `Marks` {
    /// The first chunk of a PNG of 300 × 120 points.
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
            0, 0, 1, 44, 0, 0, 0, 120,
        ]
    /// The first segments of a JPEG of 300 × 120 points: an application's, a table's, and the frame.
    static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9] + [0xFF, 0xC2, 0, 11, 8, 0, 120, 1, 44, 1, 1, 17, 0]

    @Test(arguments: [(png, RasterPicture.Kind.png), (jpeg, .jpeg)])
    func `tell their size`(bytes: [UInt8], kind: RasterPicture.Kind) throws {
        let picture = try #require(RasterPicture(bytes: bytes, description: "Förbundet"))
        #expect(picture.kind == kind)
        #expect((picture.width, picture.height) == (300, 120))
    }

    @Test(arguments: [png, jpeg])
    func `cut off anywhere are none, and trap nobody`(bytes: [UInt8]) {
        for length in 0..<bytes.count - 6 {
            #expect(RasterPicture(bytes: Array(bytes[..<length]), description: "") == nil)
        }
    }

    @Test(arguments: [Array("<svg/>".utf8), [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 0, 1]])
    func `of lines or without size are none`(bytes: [UInt8]) {
        #expect(RasterPicture(bytes: bytes, description: "") == nil)
    }
}
