package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.ReadOptions;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.StepDefinition.Read;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.retry.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are read in many pieces mean what small ones mean, and give all memory back however they end. */
class LargeAnswersTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.text("https://h"))
            .build();
    private static final int ENTRIES = 60_000;

    private final AnswerMemory memory = AnswerMemory.of(1_000_000);

    @AfterEach
    void everythingIsGivenBack() {
        assertThat(memory.used()).isZero();
    }

    private JsonValue read(Read form, boolean packed, String type, byte... body) {
        StepDefinition.Builder step =
                StepDefinition.builder("get", "GET").path(Expression.text("/")).read(form);
        if (packed) {
            step.readOptions(ReadOptions.NONE.unpacked());
        }
        ActionDefinition action = ActionDefinition.builder("get", "Get")
                .step(step)
                .output(Shape.Scalar.ANY, new Origin.Body("get", Pointer.WHOLE))
                .build();
        return Connection.to(SERVICE)
                .transport(new Answering(new KeptAnswer(200, List.of(Header.of("content-type", type)), body)))
                .retry(RetryPolicy.NONE)
                .timeout(Duration.ofSeconds(5))
                .answerMemory(memory)
                .open()
                .run(action, Inputs.NONE);
    }

    private static String list(String begin, String entry, String between, String end) {
        return begin + (entry + between).repeat(ENTRIES - 1) + entry + end;
    }

    private static byte[] packed(byte... bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "US-ASCII, application/json, plain",
        "UTF-8, application/json, fünf 😀",
        "ISO-8859-1, application/json; charset=ISO-8859-1, fünf",
        "UTF-16, application/json; charset=UTF-16, fünf 😀"
    })
    void jsonIsReadInItsCharset(String charset, String type, String text) {
        byte[] body = list("[", "\"" + text + "\"", ",", "]").getBytes(Charset.forName(charset));

        List<JsonValue> entries = ((JsonArray) read(Read.JSON, false, type, body)).values();
        assertThat(entries).hasSize(ENTRIES).containsOnly(JsonValue.of(text));
        assertThat(((JsonArray) read(Read.JSON, true, type, packed(body))).values())
                .isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "ISO-8859-1"})
    void xmlIsReadInItsCharset(String charset) {
        String document = list("<?xml version='1.0' encoding='" + charset + "'?><a>", "<b>fünf</b>", "\n", "</a>");

        JsonValue value = read(Read.XML, false, "application/xml", document.getBytes(Charset.forName(charset)));
        assertThat(((JsonArray) Pointer.names("a", "b").find(value).orElseThrow()).values())
                .hasSize(ENTRIES)
                .containsOnly(JsonValue.of("fünf"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, end", "UTF-16, ''"})
    void tablesAreReadInTheirCharset(String charset, String end) {
        String table = list("a,b\n", "fünf,\"x\ny\"", "\n", end.isEmpty() ? "" : "\n");

        List<JsonValue> rows = ((JsonArray)
                        read(Read.CSV, false, "text/csv; charset=" + charset, table.getBytes(Charset.forName(charset))))
                .values();
        assertThat(rows).hasSize(ENTRIES);
        assertThat(rows.get(ENTRIES - 1)).hasToString("{\"a\":\"fünf\",\"b\":\"x\\ny\"}");
    }

    @Test
    void textIsPutTogether() {
        String text = "fünf 😀".repeat(ENTRIES);

        assertThat(read(Read.TEXT, false, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(JsonValue.of(text));
    }

    @ParameterizedTest
    @CsvSource({"JSON, application/json", "XML, application/xml", "CSV, text/csv"})
    void bytesThatAreNoTextAreTold(Read form, String type) {
        String text = form == Read.XML
                ? list("<a>", "<b>xyz</b>", "", "</a>")
                : form == Read.CSV ? list("a\n", "xyz", "\n", "\n") : list("[", "\"xyz\"", ",", "]");
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        body[text.lastIndexOf('y')] = (byte) 0xC0;

        assertThat(catchThrowableOfType(UnexpectedAnswerException.class, () -> read(form, false, type, body)))
                .hasMessageContaining("not valid UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"JSON, application/json, labelled as JSON", "XML, application/xml, well-formed", "CSV, text/csv, CSV"})
    void whatIsWrongAtTheVeryEndIsTold(Read form, String type, String problem) {
        String body = form == Read.XML
                ? list("<a>", "<b>x</b>", "", "</b>")
                : form == Read.CSV ? list("a\n", "\"x\"", "\n", "\n\"x\" y") : list("[", "1", ",", "]]");

        assertThat(catchThrowableOfType(
                        UnexpectedAnswerException.class,
                        () -> read(form, false, type, body.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining(problem);
    }

    @Test
    void aDamagedPackageIsTold() {
        byte[] damaged = packed(new byte[600_000]);
        damaged[damaged.length - 5] ^= 1;

        assertThat(catchThrowableOfType(
                        UnexpectedAnswerException.class, () -> read(Read.JSON, true, "application/json", damaged)))
                .hasMessageContaining(Gunzip.DAMAGED);
    }

    @Test
    void tooMuchIsTold() {
        byte[] much = new byte[AnswerReader.MAX_BYTES + 1];
        java.util.Arrays.fill(much, (byte) ' ');

        assertThat(catchThrowableOfType(
                        UnexpectedAnswerException.class, () -> read(Read.JSON, false, "application/json", much)))
                .hasMessageContaining("larger than 10 MiB");
        assertThat(catchThrowableOfType(
                        UnexpectedAnswerException.class, () -> read(Read.JSON, true, "application/json", packed(much))))
                .hasMessageContaining("larger than 10 MiB when it is unpacked");
    }

    @Test
    void anAnswerForWhichThereIsNoMemoryEndsWithItsCall() throws Exception {
        Deadline later = Deadline.in(Duration.ofMinutes(1), Time.SYSTEM);
        try (AnswerMemory.Share first = memory.share(later);
                AnswerMemory.Share second = memory.share(later)) {
            first.take(AnswerMemory.FREE + 900_000);
            second.take(AnswerMemory.FREE + 900_000);
            byte[] body = list("[", "12345", ",", "]").getBytes(StandardCharsets.UTF_8);

            assertThat(catchThrowableOfType(
                            TransportException.class, () -> read(Read.JSON, false, "application/json", body)))
                    .hasMessageContaining("took all memory for answers");
            assertThat(read(Read.JSON, false, "application/json", "[1]".getBytes(StandardCharsets.UTF_8)))
                    .hasToString("[1]");
        }
    }

    /** A service that gives the same answer to everything. */
    private record Answering(HttpAnswer answer) implements Transport {
        @Override
        public HttpAnswer send(HttpRequest request, Duration time) {
            return answer;
        }

        @Override
        public void close() {}
    }
}
