package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.mock.Stage;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * What becomes of an action when the service carries a request out and its answer is lost. What the spec lets be sent
 * again must come to the same then; what it does not must end as "outcome unknown".
 */
record RepeatTests(Rig rig, Service service) {

    Stream<DynamicNode> nodes(ActionDefinition action, Inputs inputs) {
        return Stream.of(DynamicContainer.dynamicContainer(
                "survives the loss of each answer", Stream.of(1).flatMap(once -> losses(action, inputs))));
    }

    private Stream<DynamicNode> losses(ActionDefinition action, Inputs inputs) {
        LosingTransport whole =
                LosingTransport.nothing(new ServiceTransport(service.fresh().get()));
        Ending good = rig.run(action, inputs, service.fields(), whole, Rig.time());
        // What gets a token or a session belongs to no step; the runtime has tests of its own for that.
        return IntStream.range(0, whole.sent().size())
                .filter(request -> Stage.isStepOf(action, whole.sent().get(request)))
                .mapToObj(request -> DynamicTest.dynamicTest(
                        (request + 1) + ". " + whole.sent().get(request), () -> verify(action, inputs, good, request)));
    }

    private void verify(ActionDefinition action, Inputs inputs, Ending good, int request) {
        LosingTransport losing = LosingTransport.losing(
                request, new ServiceTransport(service.fresh().get()));
        Ending ending = rig.run(action, inputs, service.fields(), losing, Rig.time());
        String cell = action.id() + ", answer to request " + (request + 1) + " ("
                + shown(losing.sent().get(request)) + ") lost once: ";
        if (ending.failure().isEmpty()) {
            assertEquals(good.text(), ending.text(), () -> cell + "the output should be the same as without the loss");
            return;
        }
        ConnectorException e = ending.failure().get();
        Optional<StepDefinition> step = e.step()
                .flatMap(id -> action.steps().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
        if (step.isEmpty() && good.failure().isEmpty()) {
            fail(cell + "expected success, or a failure that names its step; came " + ending);
        }
        boolean again = step.filter(StepDefinition::repeatable).isPresent();
        if (again && good.failure().isEmpty()) {
            fail(cell + "the spec says that step " + step.get().id() + " may be sent again, so expected success; came "
                    + ending);
        }
        boolean effect = step.filter(StepDefinition::hasEffect).isPresent();
        if (step.isPresent() && !again) {
            assertEquals(
                    effect ? ErrorKind.OUTCOME_UNKNOWN : ErrorKind.UNAVAILABLE,
                    e.kind(),
                    () -> cell + "step " + step.get().id() + " may not be sent again; came " + ending);
        }
    }

    private static String shown(SandboxRequest request) {
        return request.method() + " " + request.rawPath();
    }
}
