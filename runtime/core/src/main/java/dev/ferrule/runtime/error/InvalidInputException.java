package dev.ferrule.runtime.error;

import java.util.List;
import java.util.stream.Collectors;

/** The input breaks rules of the action's parameters. All of them are reported at once, and nothing was sent. */
public final class InvalidInputException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** An exception for these violations, of which there is at least one. */
    public InvalidInputException(String action, List<Violation> violations) {
        super(failure(action, violations), null);
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, in the order of the parameters. */
    public List<Violation> violations() {
        return violations;
    }

    private static Failure failure(String action, List<Violation> violations) {
        String text = violations.stream().map(Violation::text).collect(Collectors.joining(" "));
        return Failure.builder(ErrorKind.INVALID, text)
                .action(action)
                .parameter(violations.stream().map(Violation::parameter).findFirst())
                .build();
    }
}
