package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import dev.ferrule.testkit.snapshot.RequestText;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** What an action sends stands in a file: once with what must be given, once with all that can be. */
record RequestTests(Rig rig, Snapshots snapshots) {

    Stream<DynamicNode> nodes(Case least, Case most) {
        DynamicNode required =
                test("sends these requests", least, least.action().id() + ".http");
        return most.inputs().equals(least.inputs())
                ? Stream.of(required)
                : Stream.of(
                        required,
                        test(
                                "sends these requests with all parameters",
                                most,
                                least.action().id() + ".all.http"));
    }

    private DynamicNode test(String name, Case sent, String file) {
        return DynamicTest.dynamicTest(name, () -> snapshots.verify(file, text(sent)));
    }

    private String text(Case sent) {
        Planting planting = Planting.tame(rig);
        Case planted = planting.plantedIn(sent);
        String once = run(planted, planting);
        // What differs from run to run, such as a key or a nonce, is no part of what is expected.
        return Varying.masked(once, run(planted, planting));
    }

    private String run(Case sent, Planting planting) {
        List<RecordedRequest> requests = new ArrayList<>();
        SandboxService service =
                sent.stage().service(scene -> requests.add(new RecordedRequest(Instant.EPOCH, scene.request())));
        Ending ending = rig.run(
                sent.definition(),
                sent.inputs(),
                planting.fields(sent.stage().fields()),
                new ServiceTransport(service),
                Rig.time());
        if (requests.isEmpty()) {
            fail(sent.action().id() + " sends nothing with " + sent.inputs() + ": " + ending);
        }
        return RequestText.of(requests, planting.forms());
    }
}
