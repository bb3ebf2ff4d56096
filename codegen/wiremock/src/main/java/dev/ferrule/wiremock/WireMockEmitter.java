package dev.ferrule.wiremock;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.mock.ExampleSandbox;
import dev.ferrule.testkit.mock.ExampleStub;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes stub mappings of WireMock: each call of each action is answered so that the action returns its example. Where a request
 * carries the header {@value #FAIL} with a status that the connector knows as a failure, it is answered with that failure.
 */
public final class WireMockEmitter implements Emitter {

    /** The header that asks for a failure, by its status. */
    public static final String FAIL = "X-Ferrule-Fail";

    @Override
    public String id() {
        return "wiremock";
    }

    @Override
    public String description() {
        return "stubs that answer the calls of the actions with their examples, for WireMock";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        // What pins a request down best answers first, and failures that are asked for before all: the lowest number
        // counts.
        List<ExampleStub> ordered = ExampleSandbox.of(connector).stubs().stream()
                .sorted(Comparator.comparingInt(ExampleStub::weight).reversed())
                .toList();
        int priority = 1;
        for (ExampleStub stub : ordered) {
            StubWriter writer = new StubWriter(connector, stub);
            for (int status : stub.failures().keySet()) {
                add(files, connector, writer.failure(status, priority++));
            }
        }
        for (ExampleStub stub : ordered) {
            StubWriter writer = new StubWriter(connector, stub);
            Optional<JsonObject> last = writer.lastPage(priority++);
            last.ifPresent(mapping -> add(files, connector, mapping));
            add(files, connector, writer.success(priority++));
        }
    }

    private static void add(GeneratedFiles files, Connector connector, JsonObject mapping) {
        String name = ((JsonText) mapping.member("name").orElseThrow()).text();
        files.add(connector.id() + "/mappings/" + name + ".json", JsonWriter.pretty(mapping) + "\n");
    }
}
