package dev.ferrule.testkit.mock;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers every request with what the best fitting step of an action expects. */
final class ExampleService implements SandboxService {

    private final List<MockedCall> calls;
    private final Credentials credentials;
    private final Function<String, Map<String, String>> fields;

    /**
     * A service of these calls.
     *
     * @param credentials tells requests without any proof of who makes them
     * @param fields the fields of a connection to a base URL
     */
    ExampleService(List<MockedCall> calls, Credentials credentials, Function<String, Map<String, String>> fields) {
        this.calls = calls.stream()
                .sorted(Comparator.comparingInt(MockedCall::weight).reversed())
                .toList();
        this.credentials = credentials;
        this.fields = fields;
    }

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        Optional<SandboxResponse> proof = credentials.given(request);
        if (proof.isPresent()) {
            return proof.get();
        }
        Optional<MockedCall> call =
                calls.stream().filter(each -> each.takes(request)).findFirst();
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
