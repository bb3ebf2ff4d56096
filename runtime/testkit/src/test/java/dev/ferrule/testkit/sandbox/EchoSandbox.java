package dev.ferrule.testkit.sandbox;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and repeats what it is told. */
public final class EchoSandbox implements Sandbox {

    /** For the service loader. */
    public EchoSandbox() {}

    @Override
    public String connector() {
        return "echo";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        String greeting = options.get("greeting", "hello");
        AtomicInteger handled = new AtomicInteger();
        return new SandboxService() {
            @Override
            public SandboxResponse handle(SandboxRequest request) {
                int count = handled.incrementAndGet();
                return switch (request.path()) {
                    case "/nothing" -> SandboxResponse.status(204);
                    case "/mistake" -> throw new IllegalStateException("wrong turn");
                    default ->
                        SandboxResponse.text(200, greeting + " " + count + ": " + request.text())
                                .andHeader("X-Twice", "1")
                                .andHeader("X-Twice", "2");
                };
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                return Map.of("url", baseUrl + "/echo");
            }
        };
    }
}
