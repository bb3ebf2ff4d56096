package dev.ferrule.testkit.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is JSON by the grammar of RFC 8259 is read, what is none is refused, and what the RFC leaves to programs is pinned, by
 * I-JSON (RFC 7493) where it says something. The cases are in {@code json-cases.txt}.
 */
@Tag(Score.TAG)
class JsonCasesTest {

    /** What a case is. */
    private enum Kind {
        /** By the grammar. */
        ACCEPTED,
        /** Not by the grammar. */
        REFUSED,
        /** Left to programs, and read here. */
        PINNED_ACCEPTED,
        /** Left to programs, and refused here. */
        PINNED_REFUSED;

        boolean accepts() {
            return this == ACCEPTED || this == PINNED_ACCEPTED;
        }
    }

    private record Case(Kind kind, String written) {}

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(JsonCasesTest.class.getResourceAsStream("json-cases.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            for (String line : text.split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    int bar = line.indexOf('|');
                    Kind kind = Kind.valueOf(line.substring(0, bar));
                    cases.add(new Case(kind, line.substring(bar + 1)));
                }
            }
        }
        return cases;
    }

    /** A sign for each byte, or a percent sign and two digits. */
    private static byte[] bytes(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '%') {
                bytes.write(Integer.parseInt(written.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(written.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsJsonIsReadAndNothingElse() throws IOException {
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        Map<Kind, Integer> right = new EnumMap<>(Kind.class);
        List<String> wrong = new ArrayList<>();
        for (Case each : cases()) {
            all.merge(each.kind(), 1, Integer::sum);
            if (isRead(bytes(each.written())) == each.kind().accepts()) {
                right.merge(each.kind(), 1, Integer::sum);
            } else {
                wrong.add(each.kind() + " " + each.written());
            }
        }
        int pinned = all.getOrDefault(Kind.PINNED_ACCEPTED, 0) + all.getOrDefault(Kind.PINNED_REFUSED, 0);
        boolean enough =
                all.getOrDefault(Kind.ACCEPTED, 0) >= 95 && all.getOrDefault(Kind.REFUSED, 0) >= 188 && pinned >= 35;

        Score.print(
                8,
                wrong.isEmpty() && enough,
                right.getOrDefault(Kind.ACCEPTED, 0) + " of " + all.get(Kind.ACCEPTED) + " accepted, "
                        + right.getOrDefault(Kind.REFUSED, 0) + " of " + all.get(Kind.REFUSED) + " refused, " + pinned
                        + " undefined ones pinned");
        assertThat(wrong).isEmpty();
        assertThat(enough).as("as many cases as the scorecard wants: %s", all).isTrue();
    }

    /** Whether the bytes are read, at once and while they come; what is read must come back from what it is written as. */
    private static boolean isRead(byte[] bytes) throws IOException {
        JsonValue value;
        try {
            value = JsonReader.read(bytes);
        } catch (InvalidJsonException e) {
            assertThatThrownBy(() -> piecemeal(bytes)).isInstanceOf(InvalidJsonException.class);
            return false;
        }
        assertThat(piecemeal(bytes)).isEqualTo(value);
        assertThat(JsonReader.read(value.toString())).isEqualTo(value);
        return true;
    }

    private static JsonValue piecemeal(byte[] bytes) throws IOException {
        return JsonReader.read(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }
}
