package dev.ferrule.testkit.scorecard;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that makes calls with secrets, closes its connections, and writes down what its collector finds alive. */
final class ClosedConnectionProcess {

    private ClosedConnectionProcess() {}

    /**
     * Makes the calls.
     *
     * @param args the address of the server, the folder of the connector, and the file to write the heap to
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        LoweredConnector lowered = Lowering.lower(
                new SpecReader().read(Path.of(args[1])).connector().orElseThrow());
        for (String scheme : List.of("basic", "header", "query", "program", "session", "aws")) {
            // The buffer that a thread writes JSON with keeps what it has written last, and ends with the thread.
            Thread caller = new Thread(() -> call(lowered, scheme, args[0]));
            caller.start();
            caller.join();
        }
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[2], true);
        System.out.println("dumped");
    }

    /** No secret is a constant of this class: each is put together where it is used. */
    static String secret(String place) {
        return new StringBuilder("canary")
                .append('-')
                .append(place)
                .append("-of-the-heap")
                .reverse()
                .toString();
    }

    private static void call(LoweredConnector lowered, String scheme, String url) {
        var builder = Connection.to(lowered.connector()).auth(scheme).field("base_url", url);
        List.of("password", "key", "client_secret", "refresh_token", "signing_key", "session_token")
                .forEach(field -> builder.field(field, Secret.of(secret(field))));
        try (Connection connection = builder.open()) {
            connection.run(
                    lowered.action("look").orElseThrow(),
                    Inputs.of(Map.of("in_query", JsonValue.of(Secret.of(secret("in_query"))))));
        } catch (ConnectorException e) {
            System.out.println(e.kind());
        }
    }
}
