package dev.ferrule.runtime.error;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of a failure. Texts are free of secrets.
 *
 * @param kind the kind of failure
 * @param message what went wrong, in one or two sentences
 * @param action the id of the action
 * @param step the id of the step that failed, if it got that far
 * @param status the HTTP status of the answer, if there was one
 * @param code the service's own error code, if it gave one
 * @param parameter the id of the parameter to blame, if one is known
 * @param advice what to do about it, if something is known
 * @param requestId the service's id of the request, if it gave one
 * @param attempts how often the failed request was sent
 * @param problems what the answer says one by one; empty when it tells one thing
 * @param effects the steps that had taken effect before; one that sends a request for each entry of a list, with how many of
 *     them had, such as {@code lines (2 of 5 entries)}
 */
public record Failure(
        ErrorKind kind,
        String message,
        String action,
        Optional<String> step,
        OptionalInt status,
        Optional<String> code,
        Optional<String> parameter,
        Optional<String> advice,
        Optional<String> requestId,
        int attempts,
        List<Problem> problems,
        List<String> effects) {

    /** Copies the lists. */
    public Failure {
        problems = List.copyOf(problems);
        effects = List.copyOf(effects);
    }

    /** A failure of this kind. */
    public static Builder builder(ErrorKind kind, String message) {
        return new Builder(kind, message);
    }

    /** The message for people: what went wrong, what had been done before, and what to do. */
    public String text() {
        StringBuilder text = new StringBuilder(message);
        if (!effects.isEmpty()) {
            text.append(effects.size() == 1 ? " Step " : " Steps ")
                    .append(String.join(", ", effects))
                    .append(" had taken effect before");
            step.ifPresent(id -> text.append(" step ").append(id).append(" failed"));
            text.append('.');
        }
        return text.toString();
    }

    /** Puts a failure together. */
    public static final class Builder {
        private final ErrorKind kind;
        private final String message;
        private String action = "";
        private Optional<String> step = Optional.empty();
        private OptionalInt status = OptionalInt.empty();
        private Optional<String> code = Optional.empty();
        private Optional<String> parameter = Optional.empty();
        private Optional<String> advice = Optional.empty();
        private Optional<String> requestId = Optional.empty();
        private int attempts;
        private List<Problem> problems = List.of();
        private List<String> effects = List.of();

        private Builder(ErrorKind kind, String message) {
            this.kind = kind;
            this.message = message;
        }

        /** The id of the action. */
        public Builder action(String id) {
            action = id;
            return this;
        }

        /** The id of the step that failed. */
        public Builder step(String id) {
            step = Optional.of(id);
            return this;
        }

        /** The HTTP status of the answer. */
        public Builder status(int value) {
            status = OptionalInt.of(value);
            return this;
        }

        /** The service's own error code. */
        public Builder code(Optional<String> value) {
            code = value;
            return this;
        }

        /** The id of the parameter to blame. */
        public Builder parameter(Optional<String> id) {
            parameter = id;
            return this;
        }

        /** What to do about it. */
        public Builder advice(Optional<String> text) {
            advice = text;
            return this;
        }

        /** The service's id of the request. */
        public Builder requestId(Optional<String> id) {
            requestId = id;
            return this;
        }

        /** How often the request was sent. */
        public Builder attempts(int number) {
            attempts = number;
            return this;
        }

        /** What the answer says one by one. */
        public Builder problems(List<Problem> told) {
            problems = List.copyOf(told);
            return this;
        }

        /** The steps that had taken effect before. */
        public Builder effects(List<String> steps) {
            effects = List.copyOf(steps);
            return this;
        }

        /** The failure. */
        public Failure build() {
            return new Failure(
                    kind, message, action, step, status, code, parameter, advice, requestId, attempts, problems,
                    effects);
        }
    }
}
