package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The secrets that a step's answer has told and that a later step may repeat in its failure. Where an action returns secrets,
 * what it would return so far is looked at, and the answer itself in the form of what is returned, as another step may read the
 * same thing again. Actions that return no secret are not looked at.
 */
final class AnsweredSecrets {

    /** Names of header fields that carry what proves who calls. */
    private static final Pattern PROOF = Pattern.compile(
            "(^|.*[^a-z])(api-?key|auth|authorization|csrf|password|secret|session|signature|ticket|token|xsrf)([^a-z].*|$)",
            Pattern.CASE_INSENSITIVE);

    private final ConnectorDefinition connector;
    private final Shaper shaper;
    /** By the id of the action. */
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    AnsweredSecrets(ConnectorDefinition connector, Shaper shaper) {
        this.connector = connector;
        this.shaper = shaper;
    }

    /** Notes what was told before another step. */
    void note(ActionDefinition action, StepAnswer answer, Scope scope, Redactor redactor) {
        if (!known.computeIfAbsent(action.id(), id -> SecretOutputs.in(connector, action))) {
            return;
        }
        answer.body().ifPresent(body -> note(action, body, redactor));
        action.outputValue().flatMap(value -> soFar(value, scope)).ifPresent(value -> note(action, value, redactor));
    }

    /**
     * Whether a value that an answer has told goes where proofs go, as the token of a first step does: into a cookie, or a header
     * of such a name. It is noted, whether or not the action returns it.
     */
    static boolean proves(String header, Expression source, JsonValue value, Scope scope) {
        if (!scope.hasAnswers()
                || !(header.equals(CookieWriter.HEADER) || PROOF.matcher(header).matches())
                || Origins.of(source).noneMatch(Origins::isAnswer)) {
            return false;
        }
        Evaluator.text(value).ifPresent(text -> {
            scope.note(JsonValue.of(Secret.of(text)));
            // The name of a scheme and a blank may stand before a token.
            scope.note(JsonValue.of(Secret.of(text.substring(text.lastIndexOf(' ') + 1))));
        });
        return true;
    }

    private static Optional<JsonValue> soFar(Expression value, Scope scope) {
        try {
            return Evaluator.value(value, scope);
        } catch (RuntimeException e) {
            // It needs an answer that has not come yet, or one that does not fit, which the action itself will tell.
            return Optional.empty();
        }
    }

    private void note(ActionDefinition action, JsonValue told, Redactor redactor) {
        redactor.note(shaper.returned(action, told, action.output()));
    }
}
