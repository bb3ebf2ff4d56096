package dev.ferrule.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.http.apache.ApacheTransport;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that are compared do the same work and come to the same result. */
class ClientsTest {

    @ParameterizedTest
    @EnumSource
    void everyClientMakesTheSameRequests(Client client) {
        try (LoopbackServer server = LoopbackServer.start(Duration.ZERO);
                UserCalls calls = client.of(server.url())) {
            assertThat(calls.get("sampleuser")).isEqualTo("Sample User");
            assertThat(server.requests()).isEqualTo(1);
            assertThat(calls.update("sampleuser", "New Name")).isEqualTo("Sample User");
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "basic", "bearer", "api-key", "oauth2", "signature", "aws-sigv4"})
    void everySchemeCanBeMeasured(String scheme) {
        try (LoopbackServer server = LoopbackServer.start(Duration.ZERO);
                UserCalls calls = new Interpreted(server.url(), scheme, new ApacheTransport())) {
            calls.update("sampleuser", "New Name");
            calls.update("sampleuser", "New Name");

            // A token is got once, whatever the number of calls.
            assertThat(server.requests()).isEqualTo(scheme.equals("oauth2") ? 7 : 6);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HAND_WRITTEN", "GENERATED"})
    void aServerThatIsAskedByManyAnswersAll(Client client) {
        try (LoopbackServer server = LoopbackServer.start(Duration.ofMillis(5));
                UserCalls calls = client.of(server.url())) {
            List<String> names = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> calls.get("sampleuser"))
                    .toList();

            assertThat(names).hasSize(200).containsOnly("Sample User");
        }
    }
}
