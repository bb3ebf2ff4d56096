package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import dev.ferrule.testkit.secret.Canaries;
import dev.ferrule.testkit.snapshot.RequestText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * No secret shows in what people and logs see: the texts of inputs and plans, kept requests, and failures,
 * even of a service that writes all it was sent into its answer.
 */
record SecretTests(Rig rig) {

    Stream<DynamicNode> nodes(Case most) {
        return Stream.of(
                DynamicTest.dynamicTest("shows no secret", () -> verify(most, Planting.wild(rig))),
                DynamicTest.dynamicTest("shows no plain secret", () -> verify(most, Planting.tame(rig))));
    }

    private void verify(Case most, Planting planting) {
        Case planted = planting.plantedIn(most);
        Map<String, String> fields = planting.fields(most.stage().fields());
        Map<String, String> shown = shown(planted, fields, planting);
        Canaries sought = planting.sought();
        shown.forEach((where, text) -> sought.told(text)
                .ifPresent(told ->
                        fail(most.action().id() + ": a secret shows in " + where + ", of " + told + "\n" + text)));
    }

    /** All that can be seen, by what it is. */
    private Map<String, String> shown(Case planted, Map<String, String> fields, Planting planting) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("the inputs", planted.inputs().toString());
        List<RecordedRequest> requests = new ArrayList<>();
        SandboxService service =
                planted.stage().service(scene -> requests.add(new RecordedRequest(Instant.EPOCH, scene.request())));
        try (ServiceTransport transport = new ServiceTransport(service);
                Connection connection = rig.open(fields, transport, Rig.time())) {
            shown.put(
                    "the plan",
                    connection.plan(planted.definition(), planted.inputs()).toString());
            connection.run(planted.definition(), planted.inputs());
        } catch (ConnectorException e) {
            shown.put("the failure of a good call", trace(e));
        }
        shown.put("the requests", shown(requests, planting.formsOf(AddressSecrets.of(planted.action(), rig))));
        shown.put("the kept requests", RequestText.of(requests, planting.forms()));
        for (Echo echo : Echo.all()) {
            for (int request = 0; request < Math.max(1, requests.size()); request++) {
                SandboxService telling = echo.after(request, planted.stage().service());
                Ending ending = rig.run(
                        planted.definition(), planted.inputs(), fields, new ServiceTransport(telling), Rig.time());
                String where = "the failure when request " + (request + 1) + " is answered " + echo;
                ending.failure().ifPresent(e -> shown.put(where, trace(e)));
            }
        }
        return shown;
    }

    /**
     * What requests show. That an address holds some secrets is what the spec says, which lint tells its author; all others
     * have no business there.
     */
    private static String shown(List<RecordedRequest> requests, List<String> inAddress) {
        String shown = requests.stream().map(RecordedRequest::toString).collect(Collectors.joining("\n"));
        for (String form : inAddress) {
            shown = shown.replace(form, "");
        }
        return shown;
    }

    /** All that an exception tells, causes and suppressed ones too. */
    private static String trace(ConnectorException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return e.failure() + "\n" + e.problems() + "\n" + e.code() + "\n" + e.parameter() + "\n" + trace;
    }
}
