import Dispatch
import Synchronization

/// Work spread over a bounded number of threads, with results in the order of the input whatever the number.
package enum Workers {
    /// Calls `body` for each element on at most `jobs` threads; returns when all is done.
    ///
    /// After a failure no new element is begun; of several failures that of the first element is thrown.
    package static func map<Element: Sendable, Result: Sendable, Failure: Error>(
        _ elements: [Element], jobs: Int, _ body: @Sendable (Element) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        guard jobs > 1, elements.count > 1 else {
            var results: [Result] = []
            results.reserveCapacity(elements.count)
            for element in elements { results.append(try body(element)) }
            return results
        }
        let slots = Slots<Swift.Result<Result, Failure>>(count: elements.count)
        let next = Atomic<Int>(0)
        let hasFailed = Atomic<Bool>(false)
        DispatchQueue.concurrentPerform(iterations: min(jobs, elements.count)) { _ in
            while !hasFailed.load(ordering: .relaxed) {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < elements.count else { return }
                do throws(Failure) {
                    slots.set(index, .success(try body(elements[index])))
                } catch {
                    slots.set(index, .failure(error))
                    hasFailed.store(true, ordering: .relaxed)
                }
            }
        }
        // Elements are begun in order, so whatever was left out lies behind a failure.
        var results: [Result] = []
        results.reserveCapacity(elements.count)
        for case let result? in slots.take() { results.append(try result.get()) }
        return results
    }
}

/// One place a result, each written by a single thread before all are read.
private final class Slots<Value: Sendable>: @unchecked Sendable {
    private let places: UnsafeMutableBufferPointer<Value?>

    init(count: Int) {
        places = .allocate(capacity: count)
        places.initialize(repeating: nil)
    }

    deinit {
        places.deinitialize()
        places.deallocate()
    }

    func set(_ index: Int, _ value: Value) { places[index] = value }

    func take() -> [Value?] { Array(places) }
}
