#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Prints pages to PDF with a browser of the machine's, which makes tagged files.
///
/// WeasyPrint was refused: its files are untagged unless asked, it stops at grids of these pages, and it prints the
/// goal bars' bands as solid ones.
struct PDFPrinter {
    private let program: String

    private static let browsers = [
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "msedge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ]

    /// The first program found.
    init() throws(Failure) {
        let found = PDFPrinter.browsers.lazy.compactMap(Subprocess.find).first
        guard let found else {
            throw Failure(
                .cannotCreate,
                """
                error: PDF needs Chromium, Chrome or Edge to print the pages, and this machine has none of them. \
                Install one (apt-get install chromium), or leave pdf out of --format.
                """)
        }
        program = found
    }

    /// Prints one page.
    func print(_ page: String, to output: String, shownAs name: String) throws(Failure) {
        let scratch = output + ".browser"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let status = Subprocess.run(program, arguments(page, output, scratch))
        guard status == 0, InputFiles.isFile(output) else {
            throw Failure(
                .cannotWrite,
                """
                error: \(name): \(program) could not print the page (status \(status)). See that it runs by itself, or \
                leave pdf out of --format.
                """)
        }
    }

    private func arguments(_ page: String, _ output: String, _ scratch: String) -> [String] {
        let full = page.hasPrefix("/") ? page : FileManager.default.currentDirectoryPath + "/" + page
        // A browser refuses its sandbox to the administrator, as in containers; the pages hold no script of others'.
        let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
        return ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline"] + sandbox
            + ["--user-data-dir=\(scratch)", "--print-to-pdf=\(output)", URL(filePath: full).absoluteString]
    }
}
