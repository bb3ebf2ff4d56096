package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.testkit.fault.NetworkFault;
import dev.ferrule.testkit.fault.NetworkFaults;
import dev.ferrule.testkit.mock.Scene;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Each fault of the network, at each request of an action: the action ends as the table says, and sends as often.
 *
 * @param chosen which of the faults, at a request of this step
 */
record FaultTests(Rig rig, Function<StepDefinition, List<NetworkFault>> chosen) {

    /** So many kinds of requests share the faults among them when they take turns. */
    private static final int TURNS = 8;

    static FaultTests of(Rig rig, FaultChoice choice) {
        return switch (choice) {
            case AT_EVERY_REQUEST -> new FaultTests(rig, step -> NetworkFaults.all());
            case ONCE_OF_A_KIND -> sharing(rig, 1);
            case IN_TURN -> sharing(rig, Math.max(1, Math.min(TURNS, kinds(rig))));
        };
    }

    /** At requests of whose kind there was none before. What one carries does not change what a fault comes to. */
    private static FaultTests sharing(Rig rig, int turns) {
        Map<List<Object>, Integer> tried = new ConcurrentHashMap<>();
        return new FaultTests(rig, step -> {
            int turn = tried.size();
            return tried.putIfAbsent(kind(step), turn) != null
                    ? List.of()
                    : IntStream.range(0, NetworkFaults.all().size())
                            .filter(fault -> fault % turns == turn % turns)
                            .mapToObj(NetworkFaults.all()::get)
                            .toList();
        });
    }

    private static int kinds(Rig rig) {
        return (int) rig.connector().actions().stream()
                .map(ActionDefinition::steps)
                .flatMap(List::stream)
                .map(FaultTests::kind)
                .distinct()
                .count();
    }

    /** What of a request decides how a fault ends: all but its name, its place and what it carries. */
    private static List<Object> kind(StepDefinition step) {
        return List.of(
                step.method(),
                step.body().isPresent(),
                step.success(),
                step.absent(),
                step.read(),
                step.readOptions(),
                step.rules(),
                step.repeat(),
                step.guard(),
                step.fetch(),
                step.upload(),
                step.polling(),
                step.pagination(),
                step.take().isEmpty(),
                step.always());
    }

    Stream<DynamicNode> nodes(Case least) {
        return Stream.of(DynamicContainer.dynamicContainer(
                "ends as it must with each fault", Stream.of(1).flatMap(once -> requests(least))));
    }

    /** One container a request; a token or a session is the business of the runtime, which has tests of its own. */
    private Stream<DynamicNode> requests(Case least) {
        List<Scene> scenes = new ArrayList<>();
        Ending good = rig.run(
                least.definition(),
                least.inputs(),
                least.stage().fields(),
                new ServiceTransport(least.stage().service(scenes::add)),
                Rig.time());
        if (good.failure().isPresent()) {
            return Stream.of(DynamicTest.dynamicTest("the action succeeds on a good network", () -> {
                throw new AssertionError(least.action().id() + " with " + least.inputs()
                        + " should succeed before anything is broken, and came to " + good + ".");
            }));
        }
        return IntStream.range(0, scenes.size())
                .filter(request -> scenes.get(request).step().isPresent())
                .mapToObj(request -> request(least, good, request, scenes.get(request)))
                .flatMap(Optional::stream);
    }

    private Optional<DynamicNode> request(Case least, Ending good, int request, Scene scene) {
        StepDefinition step = scene.step().orElseThrow();
        List<NetworkFault> faults = chosen.apply(step);
        return faults.isEmpty() ? Optional.empty() : Optional.of(request(least, good, request, scene, step, faults));
    }

    private DynamicNode request(
            Case least, Ending good, int request, Scene scene, StepDefinition step, List<NetworkFault> faults) {
        return DynamicContainer.dynamicContainer(
                (request + 1) + ". " + step.id() + ": " + scene.request().method() + " "
                        + scene.request().rawPath(),
                Stream.of(1).flatMap(once -> {
                    Cells cells = new Cells();
                    return faults.stream()
                            .map(fault -> cells.test(fault.name(), cell(least, good, request, scene, fault)))
                            // All are begun before the first is waited for.
                            .toList()
                            .stream();
                }));
    }

    private FaultCell cell(Case least, Ending good, int request, Scene scene, NetworkFault fault) {
        return new FaultCell(rig, least, good, request, scene, fault);
    }
}
