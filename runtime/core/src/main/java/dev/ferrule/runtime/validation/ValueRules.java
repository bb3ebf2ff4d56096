package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.definition.Rules;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Checks values whose form is right by the rules of their parameter: the value of a parameter, or each entry of a list. What is
 * broken is handed on as the rule and its message.
 *
 * @param rules the rules of the parameter
 */
record ValueRules(Rules rules) {

    /** Checks a value, or an entry of a list. */
    void check(Shape shape, JsonValue value, BiConsumer<String, String> broken) {
        if (TimeRules.isTime(shape)) {
            TimeRules.check(shape, ((JsonText) value).text(), rules, broken);
        } else if (value instanceof JsonText text) {
            checkText(text.text(), broken);
        } else if (value instanceof JsonSecret secret) {
            checkText(secret.secret().reveal(), broken);
        } else if (value instanceof JsonNumber number) {
            checkNumber(number.value(), broken);
        } else if (value instanceof JsonFile file) {
            rules.maxSize()
                    .filter(most -> !FileSizeConstraint.isWithin(file.source(), most))
                    .ifPresent(most -> broken.accept("max-size", RuleMessages.maxSize(most)));
        }
    }

    /** Checks a list as a whole. */
    void checkList(List<JsonValue> entries, BiConsumer<String, String> broken) {
        int count = entries.size();
        if (count < rules.minItems().orElse(0) || count > rules.maxItems().orElse(Integer.MAX_VALUE)) {
            broken.accept("length", RuleMessages.items(rules.minItems(), rules.maxItems()));
        }
        if (rules.unique() && !AllDifferentConstraint.areDifferent(entries)) {
            broken.accept("unique", RuleMessages.UNIQUE);
        }
    }

    private void checkNumber(BigDecimal number, BiConsumer<String, String> broken) {
        rules.max()
                .map(BigDecimal::new)
                .filter(most -> number.compareTo(most) > 0)
                .ifPresent(most -> broken.accept("max", RuleMessages.max(most)));
        rules.min()
                .map(BigDecimal::new)
                .filter(least -> number.compareTo(least) < 0)
                .ifPresent(least -> broken.accept("min", RuleMessages.min(least)));
    }

    private void checkText(String text, BiConsumer<String, String> broken) {
        rules.format()
                .filter(format -> !hasFormat(text, format))
                .ifPresent(format -> broken.accept("format", RuleMessages.format(format)));
        if (text.length() < rules.minLength().orElse(0)
                || text.length() > rules.maxLength().orElse(Integer.MAX_VALUE)) {
            broken.accept("length", RuleMessages.length(rules.minLength(), rules.maxLength()));
        }
        if (!rules.options().isEmpty() && !rules.options().contains(text)) {
            broken.accept("options", RuleMessages.options(rules.options()));
        }
        rules.pattern()
                .filter(pattern -> !pattern.matches(text))
                .ifPresent(pattern -> broken.accept("pattern", RuleMessages.pattern(pattern.expression())));
    }

    private static boolean hasFormat(String text, String format) {
        return switch (format) {
            case "email" ->
                InputValidator.validator().validate(new EmailProbe(text)).isEmpty();
            case "uri" -> UriConstraint.isUri(text);
            default -> throw new IllegalStateException("There is no format " + format + ".");
        };
    }

    /** Asks the very validator of typed inputs what an e-mail address is. */
    private record EmailProbe(@Email String text) {}
}
