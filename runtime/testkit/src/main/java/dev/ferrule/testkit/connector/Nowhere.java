package dev.ferrule.testkit.connector;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;

/** A service for connections that are opened and not used. */
record Nowhere() implements SandboxService {

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        return SandboxResponse.status(404);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of();
    }
}
