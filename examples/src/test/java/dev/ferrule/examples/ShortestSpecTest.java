package dev.ferrule.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shortest action is two lines, the shortest connector three: those that the language's own page begins with. */
class ShortestSpecTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void anActionOfTwoLinesRuns() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("../docs/language.md")));
        assertThat(blocks.find()).isTrue();
        String action = blocks.group(1);
        assertThat(blocks.find()).isTrue();
        String connector = blocks.group(1);
        assertThat(action.lines()).hasSize(2);
        assertThat(connector.lines()).hasSize(3);

        SpecReading reading = new SpecReader()
                .read(new TreeMap<>(Map.of("connector.yaml", connector, "actions/list-books.yaml", action)));

        assertThat(reading.connector()).isPresent();
        LoweredConnector lowered = Lowering.lower(reading.connector().orElseThrow());
        Shop shop = new Shop();
        try (Connection connection = Connection.to(lowered.connector())
                .transport(new ServiceTransport(shop))
                .open()) {
            assertThat(JsonWriter.masked(connection.run(lowered.actions().get(0), Inputs.NONE)))
                    .isEqualTo("[{\"title\":\"Emma\"}]");
        }
        assertThat(shop.requests).containsExactly("GET /v2/books");
    }

    private static final class Shop implements SandboxService {

        private final List<String> requests = new ArrayList<>();

        @Override
        public SandboxResponse handle(SandboxRequest request) {
            requests.add(request.toString());
            return SandboxResponse.json(200, "[{\"title\": \"Emma\"}]");
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of();
        }
    }
}
