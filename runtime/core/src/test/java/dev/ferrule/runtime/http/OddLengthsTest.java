package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.http.TransportTest.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lengths that are none (RFC 9112, 6.3) are told as what they are, whatever the client makes of them. */
class OddLengthsTest {

    static Stream<Arguments> lengths() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("4, 4", "0x4", "99999999999999999999", "four")
                        .map(length -> Arguments.of(kind, length)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aLengthThatIsNoneIsNoHttp(Kind kind, String length) throws Exception {
        try (RawAnswers server = RawAnswers.start("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\ngood", "");
                Transport transport = kind.open()) {
            TransportFailure failure = catchThrowableOfType(TransportFailure.class, () -> server.get(transport, "GET"));
            assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.PROTOCOL);
            assertThat(failure.unsent()).isFalse();
        }
    }
}
