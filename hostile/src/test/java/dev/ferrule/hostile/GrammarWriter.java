package dev.ferrule.hostile;

import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Key;
import dev.ferrule.spec.grammar.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes specs by the tables of the grammar, with decisions and texts of somebody else: the right keys at the right places,
 * most values of the right form. Keys that the language will get later are written as well.
 */
final class GrammarWriter {

    private static final int DEEPEST = 6;
    private static final int MOST_ENTRIES = 4;

    private static final List<String> NAMES =
            List.of("a", "b", "user_name", "first", "X", "update-user", "Thing", "call", "x.y");
    private static final List<String> SCALARS = List.of(
            "a",
            "a1",
            "b",
            "Thing",
            "string",
            "integer",
            "list",
            "any",
            "secret",
            "body.a",
            "body.a.b=c.d",
            "query.a",
            "header.X-A",
            "call.body",
            "true",
            "1",
            "-0.5",
            "null",
            "204",
            "'{a}'",
            "'GET /things/{a}?b={b}'",
            "'{signature}'",
            "'{timestamp}:{nonce}:{connection.a1}'",
            "POST /things",
            "https://example.com/a",
            "connection.a",
            "examples/a.json",
            "'[a-z]+(-[a-z]+)*'",
            "basic",
            "none",
            "mtls",
            "'a {b} {{c}}'",
            "PT5S",
            "2024-01-01");
    private static final List<String> CONSTRUCTS = List.of(
            "{$from: a}",
            "{$from: call.body.items.*.id, as: [trim, lower], else: none}",
            "{$from: a, hook: a1}",
            "{$text: 'x {a}'}",
            "{$from: call.body.a.'b.c'='d e'.f, as: [increment, text]}",
            "{$absent: true}",
            "{status: 404}",
            "{body.id: {present: true}}",
            "[{status: [404, 410]}, {body.a: {not: {empty: true}}}]",
            "{$from: a, table: {x: y}, else: z}",
            "[1, {a: {$from: b}}]",
            "GET /things",
            "'PUT /things/{a}'",
            "1",
            "'{connection.a}/api'",
            "https://example.com");

    private final Choices choices;
    private final List<String> names;
    private final List<String> scalars;

    GrammarWriter(Choices choices) {
        this(choices, List.of(), List.of());
    }

    /** One that knows more names and values than these. */
    GrammarWriter(Choices choices, List<String> moreNames, List<String> moreScalars) {
        this.choices = choices;
        this.names = joined(NAMES, moreNames);
        this.scalars = joined(SCALARS, moreScalars);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** A connector. */
    byte[] connector() {
        return (choices.from(0, 3) > 0 ? SpecFiles.CONNECTOR : "{" + members(Grammar.CONNECTOR, 0) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All that a connector may say, which is hardly one as it stands. */
    byte[] connectorOfItsOwn() {
        return ("{" + members(Grammar.CONNECTOR, 0) + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** An action; one that only adds keys to what is an action already, or one of its own. */
    byte[] action() {
        String known = "action: act, description: Acts., ";
        return ("{" + (choices.flag() ? known : "") + members(ActionGrammar.ACTION, 0) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A file of types, or nothing. */
    byte[] types() {
        String text = choices.from(0, 2) > 0 ? "" : "{" + members(Grammar.TYPES, 0) + "}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String members(Shape shape, int depth) {
        List<String> members = new ArrayList<>();
        for (Key key : shape.keys()) {
            if (key.required() ? choices.from(0, 15) > 0 : choices.from(0, 3) == 0) {
                members.add(key.name() + ": " + value(key.form(), depth + 1));
            }
        }
        return String.join(", ", members);
    }

    private String value(Form form, int depth) {
        if (depth > DEEPEST || choices.from(0, 31) == 0) {
            return text();
        }
        if (form instanceof Form.Nested nested) {
            return "{" + members(nested.shape(), depth) + "}";
        }
        if (form instanceof Form.MapOf map) {
            List<String> entries = new ArrayList<>();
            for (int i = choices.from(0, MOST_ENTRIES); i > 0; i--) {
                entries.add(choices.one(names) + i + ": " + value(map.values(), depth + 1));
            }
            return "{" + String.join(", ", entries) + "}";
        }
        if (form instanceof Form.ListOf list) {
            return items(list.items(), depth);
        }
        if (form instanceof Form.OneOrMany some) {
            return choices.flag() ? value(some.item(), depth) : items(some.item(), depth);
        }
        if (form instanceof Form.Either either) {
            return value(choices.flag() ? either.mapping() : either.scalar(), depth);
        }
        if (form instanceof Form.Word word) {
            return choices.one(word.words());
        }
        if (form instanceof Form.Flag) {
            return choices.flag() ? "true" : "false";
        }
        if (form instanceof Form.Construct) {
            return choices.from(0, 7) == 0 ? text() : choices.one(CONSTRUCTS);
        }
        return choices.from(0, 7) == 0 ? text() : choices.one(scalars);
    }

    private String items(Form form, int depth) {
        List<String> items = new ArrayList<>();
        for (int i = choices.from(1, MOST_ENTRIES); i > 0; i--) {
            items.add(value(form, depth + 1));
        }
        return "[" + String.join(", ", items) + "]";
    }

    private String text() {
        return SpecFiles.quoted(choices.text(40));
    }
}
