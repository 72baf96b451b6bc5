import Testing

@testable import Tables

/// Archives are read by an independent program in Tests/Formats; here are the parts that have published answers.
@Suite struct `Archives` {
    @Test func `checksums are the published ones`() {
        #expect(Checksum.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(Checksum.adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
        #expect(Checksum.crc32([]) == 0)
        #expect(Checksum.adler32([]) == 1)
    }

    /// Each as zlib's fixed strategy writes it (`zlib.compressobj(9, DEFLATED, -15, 8, Z_FIXED)` of Python's).
    @Test(arguments: [
        ("", [0x03, 0x00]), ("a", [0x4B, 0x04, 0x00]), ("hello", [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00]),
    ])
    func `small texts are deflated as zlib does`(text: String, bytes: [UInt8]) {
        #expect(Deflater.compress(Array(text.utf8)) == bytes)
    }

    /// As Python's `zlib.decompress` reads it.
    @Test func `the zlib format puts a header before and the checksum behind`() {
        let deflated: [UInt8] = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00]
        #expect(Deflater.zlib(Array("hello".utf8)) == [0x78, 0x01] + deflated + [0x06, 0x2C, 0x02, 0x15])
    }

    /// Python's `zlib.adler32`; long enough for its sums to be reduced more than once.
    @Test func `a long checksum does not overflow`() {
        #expect(Checksum.adler32([UInt8](repeating: 255, count: 100_000)) == 0x149A_302C)
    }

    @Test func `repetitions are stored once`() {
        let text = Array(String(repeating: "resultatblad ", count: 1_000).utf8)
        #expect(Deflater.compress(text).count < 200)
    }

    @Test func `the same files make the same archive, and what cannot be packed is stored`() throws {
        var archives: [[UInt8]] = []
        for _ in 0..<2 {
            var archive = ZIPWriter()
            try archive.add(Array("hej".utf8), at: "a/hej.txt")
            archives.append(archive.bytes)
        }
        #expect(archives[0] == archives[1])
        #expect(archives[0].starts(with: [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 8, 0, 0]))
        #expect(archives[0].suffix(22).prefix(4) == [0x50, 0x4B, 0x05, 0x06])
    }
}
