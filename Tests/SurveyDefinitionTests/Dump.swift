import Testing
@Test func dumpFaults() {
    for f in organisationFaults + instrumentFaults + waveFaults + planFaults {
        print("@@\(f.name)")
        for m in f.found { print("##\(m)") }
    }
    for i in SampleDefinitions().load().issues { print("BASE \(i)") }
}
