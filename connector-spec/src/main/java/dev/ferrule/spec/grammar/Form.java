package dev.ferrule.spec.grammar;

import java.util.List;

/** What may stand at a place of a spec. */
public sealed interface Form {

    /** A text on one line. */
    record Line(int longest) implements Form {}

    /** A text of any number of lines, in Markdown. */
    record Prose() implements Form {}

    /** A name that follows a rule. */
    record Name(NameRule rule) implements Form {}

    /** One of certain words. */
    record Word(List<String> words) implements Form {}

    /** An absolute http or https address. */
    record Url() implements Form {}

    /** True or false. */
    record Flag() implements Form {}

    /** A whole number between two bounds, both included. */
    record Whole(int least, int most) implements Form {}

    /** A decimal number. */
    record Decimal() implements Form {}

    /** A decimal number, date, time, or duration, as the type beside it says. */
    record Bound() implements Form {}

    /** A list with at least one entry. */
    record ListOf(Form items) implements Form {}

    /** One entry, or a list of them. */
    record OneOrMany(Form item) implements Form {}

    /** A mapping whose keys are names. */
    record MapOf(NameRule names, Form values) implements Form {}

    /** A mapping with known keys. */
    record Nested(Shape shape) implements Form {}

    /** One form for a scalar, another for a mapping. */
    record Either(Form scalar, Form mapping) implements Form {}

    /** A value, a test, a call or another construct with a grammar of its own. */
    record Construct(String name) implements Form {}
}
