package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The service as one action with certain inputs needs it: each of its steps gets the answer with which the action goes
 * on. It is found by running the action, with nothing sent.
 */
public final class Stage {

    private final LoweredConnector connector;
    private final List<MockedCall> calls;
    private final Function<List<MockedCall>, Turns> turns;
    private final Optional<String> problem;

    private Stage(
            LoweredConnector connector,
            List<MockedCall> calls,
            Function<List<MockedCall>, Turns> turns,
            Optional<String> problem) {
        this.connector = connector;
        this.calls = List.copyOf(calls);
        this.turns = turns;
        this.problem = problem;
    }

    /**
     * The stage of an action.
     *
     * @param prepare adds to a connection what its program must give, such as hooks
     */
    public static Stage of(
            LoweredConnector connector,
            Action action,
            ActionDefinition definition,
            Inputs inputs,
            UnaryOperator<ConnectionBuilder> prepare) {
        Stage first = rehearsed(connector, action, definition, inputs, prepare, Turns::inOrder);
        if (first.problem.isEmpty()) {
            return first;
        }
        // An action that goes back to an earlier step cannot be told by the order of its steps.
        Stage second = rehearsed(connector, action, definition, inputs, prepare, Turns::byWeight);
        return second.problem.isEmpty() ? second : first;
    }

    private static Stage rehearsed(
            LoweredConnector connector,
            Action action,
            ActionDefinition definition,
            Inputs inputs,
            UnaryOperator<ConnectionBuilder> prepare,
            Function<List<MockedCall>, Turns> turns) {
        Rehearsal.Result result = new Rehearsal(connector, prepare, turns).of(action, definition, unused -> inputs);
        return new Stage(connector, result.calls(), turns, result.ended() ? Optional.empty() : result.gap());
    }

    /** Whether a request looks like one of a step of the action: its method, and its path. */
    public static boolean isStepOf(ActionDefinition action, SandboxRequest request) {
        return action.steps().stream()
                .anyMatch(step -> step.fetch().isPresent()
                        || (step.method().equals(request.method())
                                && MockedCall.path(step)
                                        .matcher(request.rawPath())
                                        .matches()));
    }

    /** Why the action does not end well here, if it does not. */
    public Optional<String> problem() {
        return problem;
    }

    /** The service, for one run. */
    public SandboxService service() {
        return service(scene -> {});
    }

    /**
     * The service, for one run.
     *
     * @param seen is told each request and its answer
     */
    public SandboxService service(Consumer<Scene> seen) {
        return Rehearsal.service(connector, calls, turns.apply(calls), seen);
    }

    /** The fields of a connection to the service. */
    public Map<String, String> fields() {
        return ConnectionFields.of(connector.connector(), Rehearsal.NOWHERE);
    }
}
