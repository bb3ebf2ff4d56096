package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.http.TransportTest.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server sends behind an answer is no answer to the next request (RFC 9112, 9.2). */
class UnaskedAnswersTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";
    private static final String OTHER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSecondAnswerThatComesWithTheFirstIsDropped(Kind kind) throws Exception {
        try (RawAnswers server = RawAnswers.start(GOOD + OTHER, "");
                Transport transport = kind.open()) {
            for (int i = 0; i < 4; i++) {
                assertThat(server.get(transport, "GET")).isEqualTo("200good");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSecondAnswerThatComesLaterIsDropped(Kind kind) throws Exception {
        try (RawAnswers server = RawAnswers.start(GOOD, OTHER);
                Transport transport = kind.open()) {
            for (int i = 0; i < 3; i++) {
                assertThat(server.get(transport, "GET")).isEqualTo("200good");
                Thread.sleep(60);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBodyWhereNoneMayBeIsNotTheBeginOfTheNextAnswer(Kind kind) throws Exception {
        try (RawAnswers server = RawAnswers.start(GOOD, "");
                Transport transport = kind.open()) {
            for (int i = 0; i < 3; i++) {
                assertThat(server.get(transport, "HEAD")).isEqualTo("200");
            }
        }
    }
}
