package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.RawAnswer;
import dev.ferrule.runtime.run.RawRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every generated client has beside its actions. */
class GeneratedClientTest {

    private static final String METADATA = "META-INF/native-image/dev/ferrule/crowd/reachability-metadata.json";

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void anyPathIsCalledByTheConnection() {
        RawAnswer answer = crowd.client()
                .rawRequest(RawRequest.of("GET", "/user")
                        .query("username", "sampleuser")
                        .build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Embedded-Crowd-Version")).isPresent();
        assertThat(((JsonObject) answer.body().orElseThrow()).member("display-name"))
                .contains(JsonReader.read("\"Sample User\""));
    }

    @Test
    void itsFailuresAreThoseOfTheConnector() {
        RawRequest nobody =
                RawRequest.of("GET", "/user").query("username", "nobody").build();

        assertThatThrownBy(() -> crowd.client().rawRequest(nobody)).isInstanceOf(CrowdException.UserNotFound.class);
    }

    @Test
    void anActionTellsItsAnswersAsTheyCame() {
        List<String> told = new ArrayList<>();
        CallOptions options = CallOptions.builder()
                .onAnswer(answer -> told.add(answer.step() + " " + answer.status()))
                .build();

        crowd.client()
                .updateUser(UpdateUserInput.of(u -> u.username("sampleuser").displayName("Someone Else")), options);

        assertThat(told).contains("update 204").startsWith("current 200");
    }

    @Test
    void everyInputIsToldToNativeImages() throws IOException {
        Set<String> inputs = Stream.of(CrowdClient.class.getDeclaredMethods())
                .map(Method::getParameterTypes)
                .filter(types -> types.length > 0 && types[0].getSimpleName().endsWith("Input"))
                .map(types -> types[0].getName())
                .collect(Collectors.toSet());

        assertThat(told()).containsExactlyInAnyOrderElementsOf(inputs);
    }

    private static List<String> told() throws IOException {
        try (InputStream in = CrowdClient.class.getClassLoader().getResourceAsStream(METADATA)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return ((JsonArray) ((JsonObject) JsonReader.read(text))
                            .member("reflection")
                            .orElseThrow())
                    .values().stream()
                            .map(entry -> ((JsonObject) entry).member("type").orElseThrow())
                            .map(type -> ((JsonText) type).text())
                            .toList();
        }
    }
}
