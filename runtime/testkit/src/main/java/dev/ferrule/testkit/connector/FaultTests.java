package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.testkit.fault.NetworkFault;
import dev.ferrule.testkit.fault.NetworkFaults;
import dev.ferrule.testkit.mock.Scene;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Each fault of the network, at each request of an action: the action ends as the table says, and sends as often. */
final class FaultTests {

    /** Every so many faults of the network are tried where they are spread over the kinds of requests. */
    private static final int APART = 8;

    private final Rig rig;
    private final FaultChoice choice;
    private final Map<List<Object>, Integer> kinds = new HashMap<>();

    private FaultTests(Rig rig, FaultChoice choice) {
        this.rig = rig;
        this.choice = choice;
    }

    static FaultTests of(Rig rig, FaultChoice choice) {
        return new FaultTests(rig, choice);
    }

    /**
     * The faults for a request; none where one of its kind was before. What a request carries does not change what a fault comes
     * to.
     */
    private synchronized List<NetworkFault> faults(StepDefinition step) {
        List<NetworkFault> all = NetworkFaults.all();
        if (choice == FaultChoice.EVERY_REQUEST) {
            return all;
        }
        int number = kinds.size();
        if (kinds.putIfAbsent(kind(step), number) != null) {
            return List.of();
        }
        return choice == FaultChoice.ONCE_OF_A_KIND
                ? all
                : IntStream.range(0, all.size())
                        .filter(fault -> fault % APART == number % APART)
                        .mapToObj(all::get)
                        .toList();
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
                step.each().isPresent(),
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
        List<NetworkFault> faults = faults(step);
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DynamicContainer.dynamicContainer(
                (request + 1) + ". " + step.id() + ": " + scene.request().method() + " "
                        + scene.request().rawPath(),
                Stream.of(1).flatMap(once -> {
                    Cells cells = new Cells();
                    return faults.stream()
                            .map(fault -> cells.test(fault.name(), cell(least, good, request, scene, fault)))
                            // All are begun before the first is waited for.
                            .toList()
                            .stream();
                })));
    }

    private FaultCell cell(Case least, Ending good, int request, Scene scene, NetworkFault fault) {
        return new FaultCell(rig, least, good, request, scene, fault);
    }
}
