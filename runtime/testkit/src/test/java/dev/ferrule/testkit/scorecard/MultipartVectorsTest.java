package dev.ferrule.testkit.scorecard;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bodies of several parts with names, file names, types and contents that want to be parts themselves. Two parsers must find
 * the two parts that were sent and nothing else: a library's, and one that takes nothing but what RFC 2046 says.
 */
@Tag(Score.TAG)
class MultipartVectorsTest {

    /** A part, and whether it must be refused. */
    private record Vector(String name, String fileName, String type, String content, boolean refused) {
        static Vector content(String content) {
            return new Vector("file", "a.txt", "text/plain", content, false);
        }

        static Vector fileName(String fileName) {
            return new Vector("file", fileName, "text/plain", "content", false);
        }

        static Vector name(String name) {
            return new Vector(name, "a.txt", "text/plain", "content", false);
        }

        static Vector refused(String name, String fileName, String type) {
            return new Vector(name, fileName, type, "content", true);
        }
    }

    private static List<Vector> vectors() {
        String injected =
                "\r\n--boundary\r\nContent-Disposition: form-data; name=\"evil\"\r\n\r\nx\r\n--boundary--\r\n";
        List<Vector> vectors = new ArrayList<>();
        vectors.add(Vector.content(""));
        vectors.add(Vector.content("\r\n"));
        vectors.add(Vector.content("\r\n\r\n"));
        vectors.add(Vector.content("--"));
        vectors.add(Vector.content("\r\n--\r\n"));
        vectors.add(Vector.content(injected));
        vectors.add(Vector.content("--boundary--\r\n".repeat(1_000)));
        vectors.add(Vector.content("\u0000\u0001\u007f\u0080\u00ff"));
        vectors.add(Vector.content("Content-Disposition: form-data; name=\"evil\"\r\n\r\n"));
        vectors.add(Vector.content("x".repeat(100_000) + "\r"));
        vectors.add(Vector.fileName("a\"; name=\"evil"));
        vectors.add(Vector.fileName("a\"\r\nX-Evil: 1\r\n\r\nevil"));
        vectors.add(Vector.fileName("a\nb"));
        vectors.add(Vector.fileName("a\rb"));
        vectors.add(Vector.fileName("../../etc/passwd"));
        vectors.add(Vector.fileName("..\\..\\x"));
        vectors.add(Vector.fileName("a;b=c"));
        vectors.add(Vector.fileName("a\\"));
        vectors.add(Vector.fileName("\u00e4\u20ac\ud83d\ude00.txt"));
        vectors.add(Vector.fileName("%22%0D%0A"));
        vectors.add(Vector.fileName("x".repeat(300)));
        vectors.add(Vector.fileName(" a "));
        vectors.add(Vector.name("a\"; filename=\"evil"));
        vectors.add(Vector.name("a\r\nX-Evil: 1"));
        vectors.add(Vector.name("a[b][]"));
        vectors.add(Vector.name("\u00e9"));
        vectors.add(Vector.refused("file", "a\u0000b", "text/plain"));
        vectors.add(Vector.refused("file", "a\u007fb", "text/plain"));
        vectors.add(Vector.refused("file", "a.txt", "text/plain\r\nX-Evil: 1"));
        vectors.add(Vector.refused("file", "a\ud800b", "text/plain"));
        return vectors;
    }

    @Test
    void twoParsersFindWhatWasSent() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        try {
            server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
            List<Vector> vectors = vectors();
            List<String> wrong = vectors.stream()
                    .flatMap(vector -> wrong(server, vector).stream())
                    .toList();

            Score.print(
                    22,
                    wrong.isEmpty() && vectors.size() >= 30,
                    vectors.size() - wrong.size() + " of " + vectors.size() + " bodies, each by two parsers");
            assertThat(wrong).isEmpty();
            assertThat(vectors).hasSize(30);
        } finally {
            server.stop();
        }
    }

    private static ActionDefinition action(String name) {
        return Services.action(
                StepDefinition.builder("call", "POST")
                        .path(Expression.text("/upload"))
                        .body(BodyDefinition.empty()
                                .json(Expression.structure()
                                        .with(name, Expression.input("text"))
                                        .with("after", Expression.text("end")))
                                .as(BodyDefinition.Format.MULTIPART_FORM)),
                Shape.Scalar.FILE);
    }

    private static Optional<String> wrong(WireMockServer server, Vector vector) {
        server.resetRequests();
        byte[] content = vector.content().getBytes(StandardCharsets.ISO_8859_1);
        Inputs inputs = Inputs.builder()
                .file("text", FileSource.of(vector.fileName(), vector.type(), content))
                .build();
        try (Connection connection = Services.to(server.baseUrl()).open()) {
            connection.run(action(vector.name()), inputs);
        } catch (ConnectorException e) {
            boolean right = vector.refused()
                    && e.kind().equals(ErrorKind.INVALID)
                    && server.getAllServeEvents().isEmpty();
            return right ? Optional.empty() : Optional.of(vector + " was refused: " + e.getMessage());
        }
        if (vector.refused()) {
            return Optional.of(vector + " was sent");
        }
        return found(server.getAllServeEvents().get(0).getRequest(), vector);
    }

    private static Optional<String> found(LoggedRequest request, Vector vector) {
        List<StrictParts.Part> wanted = List.of(
                new StrictParts.Part(escaped(vector.name()), escaped(vector.fileName()), vector.content()),
                new StrictParts.Part("after", "", "end"));
        List<StrictParts.Part> strict =
                StrictParts.parts(request.header("Content-Type").firstValue(), request.getBody());
        if (!strict.equals(wanted)) {
            return Optional.of(vector + " came as " + strict);
        }
        List<String> library = request.getParts().stream()
                .map(Request.Part::getBody)
                .map(body -> new String(body.asBytes(), StandardCharsets.ISO_8859_1))
                .toList();
        List<String> contents = wanted.stream().map(StrictParts.Part::content).toList();
        return library.equals(contents) ? Optional.empty() : Optional.of(vector + " came by the library as " + library);
    }

    /** As browsers write names (HTML, 4.10.21.8). */
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
