@main struct Enkat { static func main() {} }
