package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.CookieText;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes the cookies of a step as one header (RFC 6265, 5.4). */
final class CookieWriter {

    /** The header that carries all cookies. */
    static final String HEADER = "Cookie";

    private CookieWriter() {}

    /** The header; empty when no cookie is there. One secret cookie makes all of it a secret. */
    static Optional<Header> write(StepDefinition step, Scope scope) {
        if (step.cookies().isEmpty()) {
            return Optional.empty();
        }
        StringJoiner cookies = new StringJoiner("; ");
        boolean secret = false;
        for (StepDefinition.Field field : step.cookies()) {
            Optional<JsonValue> value = Evaluator.value(field.value(), scope);
            if (value.isPresent()) {
                cookies.add(field.name() + "=" + RequestWriter.encoded(field.value(), () -> text(value.get(), scope)));
                secret |= value.get() instanceof JsonSecret
                        || AnsweredSecrets.proves(HEADER, field.value(), value.get(), scope);
            }
        }
        return cookies.length() == 0 ? Optional.empty() : Optional.of(new Header(HEADER, cookies.toString(), secret));
    }

    private static String text(JsonValue value, Scope scope) {
        String text = Evaluator.text(value)
                .orElseThrow(() -> new IllegalArgumentException("a list or an object is no cookie"));
        // In a plan, words stand for what an answer would give.
        if (!scope.planning() && !CookieText.allows(text)) {
            throw new IllegalArgumentException("it holds signs that a cookie cannot carry");
        }
        return text;
    }
}
