import SiteBuilder
import Synchronization
import Testing

@Suite("Workers")
struct WorkersTests {
    private struct Failure: Error, Equatable {
        let number: Int
    }

    @Test("results keep the order of the input", arguments: [1, 2, 3, 16])
    func order(jobs: Int) {
        let numbers = Array(0..<1000)
        #expect(Workers.map(numbers, jobs: jobs) { $0 * 2 } == numbers.map { $0 * 2 })
        #expect(Workers.map([Int](), jobs: jobs) { $0 }.isEmpty)
    }

    @Test("the failure of the first element is the one that is thrown", arguments: [1, 2, 8])
    func failure(jobs: Int) {
        for _ in 0..<20 {
            #expect(throws: Failure(number: 17)) {
                try Workers.map(Array(0..<500), jobs: jobs) { number throws(Failure) in
                    if number >= 17 { throw Failure(number: number) }
                }
            }
        }
    }

    @Test("no more threads work at once than were allowed")
    func width() {
        let running = Atomic<Int>(0)
        let most = Atomic<Int>(0)
        _ = Workers.map(Array(0..<2000), jobs: 3) { _ in
            let now = running.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue
            most.max(now, ordering: .sequentiallyConsistent)
            running.wrappingSubtract(1, ordering: .sequentiallyConsistent)
        }
        #expect(most.load(ordering: .sequentiallyConsistent) <= 3)
    }
}
