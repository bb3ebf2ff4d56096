package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ErrorDefinition;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.fault.ConnectionFault;
import dev.ferrule.testkit.fault.ContentFault;
import dev.ferrule.testkit.fault.Expected;
import dev.ferrule.testkit.fault.FramingFault;
import dev.ferrule.testkit.fault.NetworkFault;
import dev.ferrule.testkit.mock.LiteralTest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a step must make of a fault: what the table of faults says of calls of its kind, and besides what the spec makes of
 * the fault's answer. A fault below HTTP is the same for all specs.
 *
 * @param connector whose steps they are
 */
record FaultTable(ConnectorDefinition connector) {

    /** Faults behind which the good answer comes after all, so that the action returns the same. */
    private static final Set<NetworkFault> UNSPOILT = Set.of(
            ConnectionFault.STALE_CONNECTION,
            FramingFault.INTERIM_ANSWERS,
            ContentFault.BYTE_ORDER_MARK,
            ContentFault.UTF_16_BY_LABEL);

    private static final int REPEATED = 3;
    private static final int ANY = 1_000;

    /** Whether the good answer comes after all. */
    static boolean isUnspoilt(NetworkFault fault, StepDefinition step) {
        return UNSPOILT.contains(fault) && readsJson(step);
    }

    private static boolean readsJson(StepDefinition step) {
        return step.read() == StepDefinition.Read.JSON && !step.readOptions().gzip();
    }

    /**
     * How the action must end.
     *
     * @param good what the step is answered when nothing is wrong
     */
    Expected.Outcome of(NetworkFault fault, StepDefinition step, SandboxResponse good) {
        Expected.Outcome outcome = fault.expected().of(step);
        if (step.polling().isPresent()) {
            // Whoever polls asks again, and an answer that tells nothing says that it is not done yet.
            outcome = outcome.or(ErrorKind.UNAVAILABLE).upTo(ANY);
        }
        if (fault instanceof FramingFault && step.method().equals("HEAD")) {
            // How its body is framed matters to nobody: there is none (RFC 9110, 9.3.2).
            outcome = outcome.alsoSuccess();
        }
        if (fault.status().isEmpty() || isUnspoilt(fault, step)) {
            return outcome;
        }
        int status = fault.status().getAsInt();
        if (status < 400 && status != good.status()) {
            outcome = outcome.or(ErrorKind.UNEXPECTED_ANSWER);
        }
        if (step.isSuccess(status) && !readsJson(step)) {
            // What is wrong with JSON is right for other forms.
            outcome = outcome.or(ErrorKind.UNEXPECTED_ANSWER).alsoSuccess();
        }
        if (step.fetch().isPresent() && status / 100 == 3) {
            // A fetch follows where it may, and there is nothing there.
            outcome = outcome.or(ErrorKind.NOT_FOUND).upTo(ANY);
        }
        if (step.absent().contains(status) || (status >= 400 && step.isSuccess(status))) {
            outcome = outcome.or(ErrorKind.UNEXPECTED_ANSWER).alsoSuccess();
        }
        if (step.guard().isPresent() && (status == 409 || status == 412)) {
            outcome = outcome.alsoSuccess().upTo(ANY);
        }
        if (status == 401 && connector.auth().stream().anyMatch(scheme -> isRenewed(scheme.recipe()))) {
            outcome = outcome.upTo(Math.max(2, outcome.most()));
        }
        return byRules(outcome, step, status);
    }

    private static boolean isRenewed(AuthRecipe recipe) {
        return !(recipe instanceof AuthRecipe.Basic
                || recipe instanceof AuthRecipe.Bearer
                || recipe instanceof AuthRecipe.ApiKey);
    }

    /** What the spec says of an answer goes before what HTTP says. */
    private Expected.Outcome byRules(Expected.Outcome table, StepDefinition step, int status) {
        Expected.Outcome outcome = table;
        Stream<ResponseRule> shared = step.fetch().isPresent() ? Stream.of() : connector.rules().stream();
        for (ResponseRule rule : Stream.concat(step.rules().stream(), shared).toList()) {
            if (mayHold(rule.when(), status)) {
                outcome = by(rule, outcome, status);
            }
        }
        return outcome;
    }

    private Expected.Outcome by(ResponseRule rule, Expected.Outcome table, int status) {
        Expected.Outcome outcome = table;
        for (ErrorDefinition error : connector.errors().values()) {
            outcome = rule.code().isPresent() ? outcome.or(error.kind()) : outcome;
        }
        ErrorKind kind = rule.kind().orElseGet(() -> byStatus(status));
        return switch (rule.verdict()) {
            case FAIL -> outcome.or(kind);
            case SUCCEED, ABSENT -> outcome.or(ErrorKind.UNEXPECTED_ANSWER).alsoSuccess();
            case RETRY -> outcome.or(kind).or(ErrorKind.UNAVAILABLE).upTo(REPEATED);
            case RENEW -> outcome.or(ErrorKind.AUTHENTICATION).upTo(Math.max(2, outcome.most()));
            case RESTART ->
                outcome.or(rule.kind().orElse(ErrorKind.CONFLICT)).or(kind).upTo(ANY);
            case PENDING -> outcome.or(kind).or(ErrorKind.UNAVAILABLE).upTo(ANY);
        };
    }

    /** What a status alone says, as RFC 9110 has it. */
    private static ErrorKind byStatus(int status) {
        return switch (status) {
            case 401 -> ErrorKind.AUTHENTICATION;
            case 403 -> ErrorKind.PERMISSION;
            case 404, 410 -> ErrorKind.NOT_FOUND;
            case 409, 412, 423 -> ErrorKind.CONFLICT;
            case 400, 422 -> ErrorKind.INVALID;
            case 429 -> ErrorKind.LIMIT;
            case 408, 502, 503, 504 -> ErrorKind.UNAVAILABLE;
            default -> ErrorKind.FAILED;
        };
    }

    /** Whether a condition can hold for an answer of this status whose body tells nothing. */
    private static boolean mayHold(Condition condition, int status) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> mayHold(part, status));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(part -> mayHold(part, status));
        }
        Condition.Check check = (Condition.Check) condition;
        if (check.origin() instanceof Origin.Status) {
            return LiteralTest.holds(check.predicate(), Optional.of(JsonValue.of(status)));
        }
        return !(check.origin() instanceof Origin.Body) || LiteralTest.holds(check.predicate(), Optional.empty());
    }
}
