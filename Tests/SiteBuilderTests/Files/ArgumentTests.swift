import SiteBuilder
import Testing

@Suite("The words of the command line")
struct ArgumentTests {
    @Test("are those that the process was given")
    func arguments() {
        #expect(Disk.arguments() == Array(CommandLine.arguments.dropFirst()))
    }
}
