package dev.ferrule.testkit.mock;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which of the known calls a request is. */
interface Turns {

    /** The call that a request is, if it is one. */
    Optional<MockedCall> next(SandboxRequest request);

    /** The call that pins the request down best, whatever has been before. */
    static Turns byWeight(List<MockedCall> calls) {
        List<MockedCall> sorted = calls.stream()
                .sorted(Comparator.comparingInt(MockedCall::weight).reversed())
                .toList();
        return request -> sorted.stream().filter(call -> call.takes(request)).findFirst();
    }

    /**
     * The next step of one action that the request can be, so that two steps which send the same get an answer each. A
     * step comes again when no later one fits, as for its next page.
     */
    static Turns inOrder(List<MockedCall> steps) {
        return new InOrder(steps);
    }

    /** Remembers which step was last. */
    final class InOrder implements Turns {
        private final List<MockedCall> steps;
        private int last = -1;

        private InOrder(List<MockedCall> steps) {
            this.steps = List.copyOf(steps);
        }

        @Override
        public synchronized Optional<MockedCall> next(SandboxRequest request) {
            for (int step = last + 1; step < steps.size(); step++) {
                if (steps.get(step).takes(request)) {
                    last = step;
                    return Optional.of(steps.get(step));
                }
            }
            for (int step = Math.min(last, steps.size() - 1); step >= 0; step--) {
                if (steps.get(step).takes(request)) {
                    return Optional.of(steps.get(step));
                }
            }
            return Optional.empty();
        }
    }
}
