package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.testkit.fault.NetworkFault;
import dev.ferrule.testkit.fault.NetworkFaults;
import dev.ferrule.testkit.mock.Scene;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Each fault of the network, at each request of an action: the action ends as the table says, and sends as often. */
record FaultTests(Rig rig) {

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
                .mapToObj(request -> request(least, good, request, scenes.get(request)));
    }

    private DynamicNode request(Case least, Ending good, int request, Scene scene) {
        StepDefinition step = scene.step().orElseThrow();
        return DynamicContainer.dynamicContainer(
                (request + 1) + ". " + step.id() + ": " + scene.request().method() + " "
                        + scene.request().rawPath(),
                Stream.of(1).flatMap(once -> {
                    Cells cells = new Cells();
                    return NetworkFaults.all().stream()
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
