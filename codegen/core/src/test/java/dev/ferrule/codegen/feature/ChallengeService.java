package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;

/** A press that asks everybody who comes in, and prints for those who carry the ticket that it gave last. */
final class ChallengeService implements Sandbox, SandboxService {

    private int questions;
    private int tickets;
    private boolean open;

    synchronized int tickets() {
        return tickets;
    }

    /** Lets no ticket count any more. */
    synchronized void closeAll() {
        open = false;
    }

    @Override
    public String connector() {
        return "press";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        return this;
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("base_url", baseUrl);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        String call = request.method() + " " + request.target();
        if (call.equals("GET /challenge?user=ann")) {
            return json(200, "{\"question\": \"q" + ++questions + "\"}");
        }
        if (call.equals("POST /session")) {
            boolean right = request.text().equals("{\"answer\":\"q" + questions + ":pw-5678\"}");
            open |= right;
            return right
                    ? json(200, "{\"ticket\": \"t-" + ++tickets + "\"}")
                    : json(403, "{\"message\": \"Not " + request.text().replace('"', ' ') + "\"}");
        }
        if (call.equals("DELETE /session")) {
            open = false;
            return SandboxResponse.status(204);
        }
        boolean known = open
                && call.equals("POST /notes?gate=a%20%26%20b")
                && request.headers().first("Authorization").orElse("").equals("Ticket t-" + tickets)
                && request.headers().first("Cookie").orElse("").equals("way=hall");
        return known
                ? json(200, "{}")
                : json(
                        401,
                        "{\"message\": \"Who is "
                                + request.headers().first("Authorization").orElse("nobody") + "?\"}");
    }
}
