package dev.ferrule.spec.model;

import java.util.List;

/** What the parameters of an action must satisfy together. A parameter is given when the caller gives it a value. */
public sealed interface InputRule {

    /** One of these is given, and no other. */
    record ExactlyOne(List<String> parameters) implements InputRule {}

    /** One of these is given, or more. */
    record AtLeastOne(List<String> parameters) implements InputRule {}

    /** One of these is given at most. */
    record AtMostOne(List<String> parameters) implements InputRule {}

    /** When the parameter is given, the others are. */
    record Requires(String parameter, List<String> others) implements InputRule {}
}
