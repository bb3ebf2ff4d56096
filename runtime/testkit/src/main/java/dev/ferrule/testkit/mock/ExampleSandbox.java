package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mock server of a connector, from its spec alone. Each action succeeds and returns its example, or something of its
 * documented form where it has none. Nothing is kept: what is written is not read back.
 *
 * <pre>{@code
 * try (SandboxServer server = SandboxServer.start(ExampleSandbox.of(Path.of("src/main/connector")))) {
 *     ...
 * }
 * }</pre>
 */
public final class ExampleSandbox implements Sandbox {

    private final LoweredConnector connector;
    private final List<MockedCall> calls = new ArrayList<>();
    private final Map<String, String> gaps = new LinkedHashMap<>();

    private ExampleSandbox(Connector spec) {
        connector = Lowering.lower(spec);
        Rehearsal rehearsal = new Rehearsal(connector);
        for (Action action : spec.actions()) {
            connector.action(action.id()).ifPresent(definition -> {
                Rehearsal.Result result = rehearsal.of(action, definition);
                calls.addAll(result.calls());
                result.gap().ifPresent(gap -> gaps.put(action.id(), gap));
            });
        }
    }

    /** The mock server of a connector. */
    public static ExampleSandbox of(Connector spec) {
        return new ExampleSandbox(spec);
    }

    /**
     * The mock server of the connector in this folder.
     *
     * @throws IllegalArgumentException when the spec has problems, listing them
     */
    public static ExampleSandbox of(Path folder) {
        SpecReading reading = new SpecReader().read(folder);
        return new ExampleSandbox(reading.connector()
                .orElseThrow(() -> new IllegalArgumentException("The connector in " + folder + " has problems:\n"
                        + reading.diagnostics().stream().map(String::valueOf).collect(Collectors.joining("\n")))));
    }

    @Override
    public String connector() {
        return connector.connector().id();
    }

    /** The actions that do not return their example here, by their id, and why. */
    public Map<String, String> gaps() {
        return Map.copyOf(gaps);
    }

    /** How each call of each action is answered, in the order of the actions. */
    public List<ExampleStub> stubs() {
        return calls.stream()
                .map(call -> new ExampleStub(
                        call.action(),
                        call.step(),
                        MockedCall.anyPath(call.step()),
                        call.weight(),
                        call.answer(),
                        call.behindTheLast(),
                        Failures.of(connector.connector(), call.step())))
                .toList();
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of());
        return Rehearsal.service(connector, calls, Turns.byWeight(calls), scene -> {});
    }
}
