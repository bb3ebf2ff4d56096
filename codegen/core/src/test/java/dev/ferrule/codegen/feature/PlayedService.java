package dev.ferrule.codegen.feature;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A service that gives the answers of a list, and the last of them for ever. */
public record PlayedService(List<SandboxResponse> answers) implements Sandbox {

    /** A service with these answers. */
    public static PlayedService answering(SandboxResponse... answers) {
        return new PlayedService(List.of(answers));
    }

    @Override
    public String connector() {
        return "played";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        Deque<SandboxResponse> left = new ArrayDeque<>(answers);
        return new SandboxService() {
            @Override
            public synchronized SandboxResponse handle(SandboxRequest request) {
                return left.size() == 1 ? left.getFirst() : left.removeFirst();
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                return Map.of("base_url", baseUrl);
            }
        };
    }
}
