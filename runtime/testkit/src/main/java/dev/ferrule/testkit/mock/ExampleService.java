package dev.ferrule.testkit.mock;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers every request with what a step of an action expects. */
final class ExampleService implements SandboxService {

    private final List<MockedCall> calls;
    private final Turns turns;
    private final Credentials credentials;
    private final Function<String, Map<String, String>> fields;
    private final Consumer<Scene> seen;

    /**
     * A service of these calls.
     *
     * @param turns which call a request is
     * @param credentials tells requests without any proof of who makes them
     * @param fields the fields of a connection to a base URL
     * @param seen is told each request and its answer
     */
    ExampleService(
            List<MockedCall> calls,
            Turns turns,
            Credentials credentials,
            Function<String, Map<String, String>> fields,
            Consumer<Scene> seen) {
        this.calls = List.copyOf(calls);
        this.turns = turns;
        this.credentials = credentials;
        this.fields = fields;
        this.seen = seen;
    }

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        Optional<SandboxResponse> proof = credentials.given(request);
        Optional<MockedCall> call = proof.isPresent() ? Optional.empty() : turns.next(request);
        SandboxResponse answer = proof.orElseGet(() -> answer(request, call));
        seen.accept(new Scene(request, call.map(MockedCall::step), answer));
        return answer;
    }

    private SandboxResponse answer(SandboxRequest request, Optional<MockedCall> call) {
        if (call.isEmpty()) {
            return SandboxResponse.text(
                    404,
                    "The mock server knows no call " + request.method() + " " + request.path() + ". It knows "
                            + calls.stream()
                                    .map(each ->
                                            each.action() + " (" + each.step().method() + ")")
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (call.get().step().fetch().isEmpty() && !credentials.areIn(request)) {
            return SandboxResponse.text(401, "The request proves nothing of who makes it.");
        }
        return call.get().answerTo(request);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return fields.apply(baseUrl);
    }
}
