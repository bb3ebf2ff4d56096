package dev.ferrule.spec.schema;

import dev.ferrule.spec.grammar.Form;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a form takes, for people. */
final class FormText {

    private FormText() {}

    static String of(Form form) {
        if (form instanceof Form.Line) {
            return "text on one line";
        } else if (form instanceof Form.Prose) {
            return "text (Markdown)";
        } else if (form instanceof Form.Name name) {
            return "name: " + name.rule().shape();
        } else if (form instanceof Form.Word word) {
            return words(word.words());
        } else if (form instanceof Form.Url) {
            return "address";
        } else if (form instanceof Form.Flag) {
            return "`true` or `false`";
        } else if (form instanceof Form.Whole whole) {
            return whole.most() == Integer.MAX_VALUE
                    ? "whole number from " + whole.least()
                    : "whole number from " + whole.least() + " to " + whole.most();
        } else if (form instanceof Form.Decimal) {
            return "number";
        }
        if (form instanceof Form.Bound) {
            return "number, date, time or duration";
        }
        return structure(form);
    }

    private static String structure(Form form) {
        if (form instanceof Form.ListOf list) {
            return "list: " + of(list.items());
        } else if (form instanceof Form.OneOrMany either) {
            return of(either.item()) + "; or a list";
        } else if (form instanceof Form.MapOf map) {
            return "mapping from names to: " + of(map.values());
        } else if (form instanceof Form.Nested nested) {
            String noun = nested.shape().noun();
            return "[" + noun + "](#" + noun.replace(' ', '-').toLowerCase(Locale.ROOT) + ")";
        } else if (form instanceof Form.Either either) {
            return of(either.scalar()) + "; or " + of(either.mapping());
        }
        return switch (((Form.Construct) form).name()) {
            case "value" -> "[value](#value-what-is-sent)";
            case "test" -> "[test](#test-what-is-asked)";
            case "call" -> "[call](#call-template-what-is-called)";
            case "delay" -> "[pause](#pause-how-long-to-wait)";
            case "part" -> "[value](#value-what-is-sent); or mapping with `value`, `file-name`, `type`";
            case "size" -> "size";
            case "version" -> "`1`";
            default -> ((Form.Construct) form).name();
        };
    }

    static String words(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
