package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.Sandboxes;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * All tests of a connector, made from its spec: no code for an action is needed.
 *
 * <pre>{@code
 * class ShopTest {
 *     @TestFactory
 *     Stream<DynamicNode> connector() {
 *         return ConnectorTests.of(Path.of("src/main/connector")).all();
 *     }
 * }
 * }</pre>
 *
 * <p>The service is the sandbox of the connector on the class path, if there is one, and otherwise a mock that answers
 * with the examples. Nothing waits, and nothing but faults of the network uses one. Immutable.
 */
public final class ConnectorTests {

    private final Path folder;
    private final Connector spec;
    private final Optional<Sandbox> sandbox;
    private final Path requests;
    private final Map<String, Inputs> inputs;
    private final UnaryOperator<ConnectionBuilder> prepare;
    private final boolean write;
    private final FaultChoice faults;

    private ConnectorTests(
            Path folder,
            Connector spec,
            Optional<Sandbox> sandbox,
            Path requests,
            Map<String, Inputs> inputs,
            UnaryOperator<ConnectionBuilder> prepare,
            boolean write,
            FaultChoice faults) {
        this.folder = folder;
        this.spec = spec;
        this.sandbox = sandbox;
        this.requests = requests;
        this.inputs = Map.copyOf(inputs);
        this.prepare = prepare;
        this.write = write;
        this.faults = faults;
    }

    /**
     * The tests of the connector in this folder. The requests are kept in {@code src/test/connector}.
     *
     * @throws IllegalArgumentException when the spec has problems, listing them
     */
    public static ConnectorTests of(Path folder) {
        SpecReading reading = new SpecReader().read(folder);
        Connector spec = reading.connector()
                .orElseThrow(() -> new IllegalArgumentException("The connector in " + folder + " has problems:\n"
                        + reading.diagnostics().stream().map(String::valueOf).collect(Collectors.joining("\n"))));
        Optional<Sandbox> own = Sandboxes.all().stream()
                .filter(each -> each.connector().equals(spec.id()))
                .findFirst();
        return new ConnectorTests(
                folder,
                spec,
                own,
                Path.of("src", "test", "connector"),
                Map.of(),
                UnaryOperator.identity(),
                Snapshots.areWritten(),
                FaultChoice.EVERY_REQUEST);
    }

    /** The same with this sandbox of the service. */
    public ConnectorTests sandbox(Sandbox own) {
        return new ConnectorTests(folder, spec, Optional.of(own), requests, inputs, prepare, write, faults);
    }

    /** The same with the requests kept in this folder, which holds nothing else. */
    public ConnectorTests requestsIn(Path other) {
        return new ConnectorTests(folder, spec, sandbox, other, inputs, prepare, write, faults);
    }

    /**
     * The same with these inputs behind the example output of an action. Otherwise they are the required parameters, with
     * the examples that the spec gives them or made-up values.
     *
     * @throws IllegalArgumentException when there is no such action
     */
    public ConnectorTests inputs(String action, Inputs given) {
        if (spec.action(action).isEmpty()) {
            throw new IllegalArgumentException("There is no action " + action + ".");
        }
        Map<String, Inputs> more = new LinkedHashMap<>(inputs);
        more.put(action, given);
        return new ConnectorTests(folder, spec, sandbox, requests, more, prepare, write, faults);
    }

    /** The same with connections that get what their program must give, such as hooks. */
    public ConnectorTests connection(UnaryOperator<ConnectionBuilder> preparation) {
        return new ConnectorTests(folder, spec, sandbox, requests, inputs, preparation, write, faults);
    }

    /**
     * The same with each fault of the network tried at one request of each kind, in place of at every request. Requests are of
     * one kind when the spec says the same of them but what they carry and where to. For connectors with many actions.
     */
    public ConnectorTests faultsOnceOfAKind() {
        return new ConnectorTests(folder, spec, sandbox, requests, inputs, prepare, write, FaultChoice.ONCE_OF_A_KIND);
    }

    /**
     * The same with every eighth fault of the network at one request of each kind, each kind beginning with another one, so that
     * together they meet all of them. For connectors with many actions whose build should be quick; run the tests with
     * {@code -Dferrule.faults=every} now and then, which tries each fault at every request whatever is said here.
     */
    public ConnectorTests faultsSpread() {
        return new ConnectorTests(folder, spec, sandbox, requests, inputs, prepare, write, FaultChoice.SPREAD);
    }

    /** The same with files that are compared, whatever the run says. */
    ConnectorTests comparing() {
        return new ConnectorTests(folder, spec, sandbox, requests, inputs, prepare, false, faults);
    }

    /** The tests: those of each action, and that no file of a request is left over. */
    public Stream<DynamicNode> all() {
        Rig rig = new Rig(Lowering.lower(spec), prepare);
        FaultTests broken = FaultTests.of(rig, faults.asked());
        GeneratedTests generated = GeneratedTests.of(rig.connector(), spec.javaPackage());
        Snapshots snapshots = Snapshots.in(requests, write);
        List<DynamicNode> nodes = new ArrayList<>();
        for (Action action : spec.actions()) {
            nodes.add(DynamicContainer.dynamicContainer(
                    action.id(), Stream.of(1).flatMap(once -> of(rig, broken, generated, snapshots, action))));
        }
        generated.ofTheConnector().forEach(nodes::add);
        nodes.add(DynamicTest.dynamicTest("no request is left over", snapshots::verifyNothingElse));
        return nodes.stream();
    }

    private Stream<DynamicNode> of(
            Rig rig, FaultTests broken, GeneratedTests generated, Snapshots snapshots, Action action) {
        LoweredConnector connector = rig.connector();
        ActionDefinition definition = connector.action(action.id()).orElseThrow();
        Case least = rig.least(action, definition);
        Inputs given = inputs.getOrDefault(action.id(), least.inputs());
        Case most = rig.most(action, definition);
        Service service = Service.of(rig, sandbox, least.with(given));
        return Stream.of(
                        generated.nodes(definition),
                        new ExampleTests(rig, service, Snapshots.in(folder, write)).nodes(action, definition, given),
                        new RequestTests(rig, snapshots).nodes(least, most),
                        new RuleTests(rig).nodes(least, most),
                        new RepeatTests(rig, service).nodes(definition, given),
                        broken.nodes(least),
                        new HostileTextTests(rig).nodes(least, most),
                        new SecretTests(rig).nodes(most))
                .flatMap(nodes -> nodes);
    }
}
