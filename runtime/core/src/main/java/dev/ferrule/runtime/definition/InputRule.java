package dev.ferrule.runtime.definition;

import java.util.List;

/** What the inputs of an action must satisfy together. An input is given when it has a value other than null. */
public sealed interface InputRule {

    /** One of these is given, and no other. */
    record ExactlyOne(List<String> parameters) implements InputRule {
        /** Copies the list. */
        public ExactlyOne {
            parameters = List.copyOf(parameters);
        }
    }

    /** One of these is given, or more. */
    record AtLeastOne(List<String> parameters) implements InputRule {
        /** Copies the list. */
        public AtLeastOne {
            parameters = List.copyOf(parameters);
        }
    }

    /** One of these is given at most. */
    record AtMostOne(List<String> parameters) implements InputRule {
        /** Copies the list. */
        public AtMostOne {
            parameters = List.copyOf(parameters);
        }
    }

    /** When the parameter is given, the others are. */
    record Requires(String parameter, List<String> others) implements InputRule {
        /** Copies the list. */
        public Requires {
            others = List.copyOf(others);
        }
    }

    /** One of these is given, and no other. */
    static InputRule exactlyOne(String... parameters) {
        return new ExactlyOne(List.of(parameters));
    }

    /** One of these is given, or more. */
    static InputRule atLeastOne(String... parameters) {
        return new AtLeastOne(List.of(parameters));
    }

    /** One of these is given at most. */
    static InputRule atMostOne(String... parameters) {
        return new AtMostOne(List.of(parameters));
    }

    /** When the parameter is given, the others are. */
    static InputRule requires(String parameter, String... others) {
        return new Requires(parameter, List.of(others));
    }
}
