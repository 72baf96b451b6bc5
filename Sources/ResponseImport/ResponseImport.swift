// ResponseImport
