package dev.ferrule.testkit.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** At each place of a request, a server decodes the very text that was given; or the call is refused and nothing is sent. */
@Tag(Score.TAG)
class HostileValuesTest {

    private static final String HARMLESS = "harmless";
    private static final String SEGMENT = "[A-Za-z0-9._~-]|%[0-9A-F]{2}";

    /** Where a text goes, and how a server gets it back. */
    private enum Place {
        PATH {
            @Override
            StepDefinition.Builder step() {
                return StepDefinition.builder("call", "GET")
                        .path(Expression.text("/things/"), Expression.input("text"), Expression.text("/end"));
            }

            @Override
            Optional<String> read(RawServer.Seen seen) {
                return between(seen.target(), "/things/", "/end").flatMap(Place::percentDecoded);
            }
        },
        QUERY {
            @Override
            StepDefinition.Builder step() {
                return StepDefinition.builder("call", "GET")
                        .path(Expression.text("/things"))
                        .query("q", Expression.input("text"))
                        .query("end", Expression.text("1"));
            }

            @Override
            Optional<String> read(RawServer.Seen seen) {
                return between(seen.target(), "/things?q=", "&end=1").flatMap(Place::percentDecoded);
            }
        },
        HEADER {
            @Override
            StepDefinition.Builder step() {
                return StepDefinition.builder("call", "GET")
                        .path(Expression.text("/things"))
                        .header("X-Text", Expression.input("text"));
            }

            @Override
            Optional<String> read(RawServer.Seen seen) {
                // A server takes blanks around a value away (RFC 9110, 5.5).
                return Optional.of(seen.header("X-Text").replaceAll("^[ \t]+|[ \t]+$", ""));
            }
        },
        COOKIE {
            @Override
            StepDefinition.Builder step() {
                return StepDefinition.builder("call", "GET")
                        .path(Expression.text("/things"))
                        .cookie("c", Expression.input("text"))
                        .cookie("end", Expression.text("1"));
            }

            @Override
            Optional<String> read(RawServer.Seen seen) {
                return between(seen.header("Cookie"), "c=", "; end=1").filter(text -> !text.contains(";"));
            }
        },
        FORM {
            @Override
            StepDefinition.Builder step() {
                return StepDefinition.builder("call", "POST")
                        .path(Expression.text("/things"))
                        .body(BodyDefinition.empty()
                                .json(Expression.structure()
                                        .with("q", Expression.input("text"))
                                        .with("end", Expression.text("1")))
                                .as(BodyDefinition.Format.FORM_FLAT));
            }

            @Override
            Optional<String> read(RawServer.Seen seen) {
                return between(seen.body(), "q=", "&end=1")
                        // What a form writes in its own way (WHATWG URL, 5.2).
                        .map(text -> text.replace("+", "%20").replace("*", "%2A"))
                        .flatMap(Place::percentDecoded);
            }
        };

        abstract StepDefinition.Builder step();

        /** The text that a server reads; nothing when the request has another form. */
        abstract Optional<String> read(RawServer.Seen seen);

        private static Optional<String> between(String text, String begin, String end) {
            return text.startsWith(begin) && text.endsWith(end) && text.length() >= begin.length() + end.length()
                    ? Optional.of(text.substring(begin.length(), text.length() - end.length()))
                    : Optional.empty();
        }

        /** Nothing unless all that is not unreserved is encoded (RFC 3986, 2.3), and as UTF-8. */
        private static Optional<String> percentDecoded(String text) {
            if (!text.replaceAll(SEGMENT, "").isEmpty()) {
                return Optional.empty();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '%') {
                    bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                } else {
                    bytes.write(text.charAt(i));
                }
            }
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes.toByteArray()))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
    }

    @Test
    void aTextArrivesAsItIsOrIsRefused() {
        List<String> hostile = HostileTexts.all();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(500);
        assertThat(HostileTexts.SEPARATORS).hasSize(60).doesNotHaveDuplicates();
        // The usual run takes every third of the many, and all separators.
        int step = Score.runs(3, 1);
        List<String> texts = Stream.concat(
                        IntStream.range(0, hostile.size())
                                .filter(i -> i % step == 0)
                                .mapToObj(hostile::get),
                        HostileTexts.separated().stream())
                .toList();
        List<String> wrong = new ArrayList<>();
        Map<Place, Integer> refused = new EnumMap<>(Place.class);
        int cells = 0;
        for (Transport opened : List.of(new ApacheTransport(), new JdkTransport())) {
            try (RawServer server = RawServer.start();
                    Transport transport = opened) {
                Connection connection =
                        Services.to(server.origin()).transport(transport).open();
                for (Place place : Place.values()) {
                    ActionDefinition action = Services.action(place.step());
                    connection.run(action, text(HARMLESS));
                    RawServer.Seen harmless = server.take().get(0);
                    for (String text : texts) {
                        cells++;
                        Optional<String> problem = problem(connection, action, server, place, harmless, text, refused);
                        problem.ifPresent(told -> wrong.add(
                                place + " over " + transport.getClass().getSimpleName() + " with "
                                        + dev.ferrule.runtime.json.JsonValue.of(text) + ": " + told));
                    }
                }
            }
        }

        Score.print(
                21,
                wrong.isEmpty(),
                cells - wrong.size() + " of " + cells + " cells (" + texts.size()
                        + " texts, 5 places, 2 transports); refused " + refused);
        assertThat(wrong).isEmpty();
        // A runtime that refuses everything would pass, too.
        assertThat(refused.getOrDefault(Place.QUERY, 0)).isLessThan(texts.size() / 10);
        assertThat(refused.getOrDefault(Place.PATH, 0)).isLessThan(texts.size() / 5);
        assertThat(refused.getOrDefault(Place.FORM, 0)).isLessThan(texts.size() / 10);
    }

    private static Inputs text(String text) {
        return Inputs.builder().text("text", text).build();
    }

    private static Optional<String> problem(
            Connection connection,
            ActionDefinition action,
            RawServer server,
            Place place,
            RawServer.Seen harmless,
            String text,
            Map<Place, Integer> refused) {
        try {
            connection.run(action, text(text));
        } catch (ConnectorException e) {
            refused.merge(place, 1, Integer::sum);
            List<RawServer.Seen> seen = server.take();
            return e.kind().equals(ErrorKind.INVALID) && seen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(e.kind() + " after " + seen);
        }
        List<RawServer.Seen> seen = server.take();
        if (seen.size() != 1) {
            return Optional.of(seen.size() + " requests");
        }
        RawServer.Seen request = seen.get(0);
        if (!request.names().equals(harmless.names())) {
            return Optional.of("headers " + request.lines());
        }
        return place.read(request).filter(text::equals).isPresent()
                ? Optional.empty()
                : Optional.of("came as " + request.lines() + " " + request.body());
    }
}
