package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that come in pieces are the bytes that were sent, and what holds them is counted. */
class AnswerBytesTest {

    private static final AnswerBytes.Limit MOST = new AnswerBytes.Limit(3_000_000, false);

    private final AnswerMemory memory = AnswerMemory.of(100_000_000);
    private final AnswerMemory.Share share = memory.share(Samples.SOON);

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private AnswerBytes read(InputStream stream, long length) throws IOException, UnreadableAnswer {
        return AnswerBytes.read(stream, length, MOST, share, Samples.SOON);
    }

    /** A stream that gives a few bytes at a time. */
    private static InputStream dripping(byte... bytes) {
        ByteArrayInputStream all = new ByteArrayInputStream(bytes);
        return new PieceStream() {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return all.read(buffer, offset, Math.min(length, 777));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 2_047, 2_048, 2_049, 4_096, 65_536, 65_537, 262_143, 262_144, 262_145, 1_000_000, 3_000_000})
    void nothingIsLost(int size) throws Exception {
        byte[] sent = random(size);
        for (long length : new long[] {-1, size, 1, 5_000_000}) {
            for (InputStream stream : new InputStream[] {new ByteArrayInputStream(sent), dripping(sent)}) {
                AnswerBytes got = read(stream, length);

                assertThat(got.size()).isEqualTo(size);
                assertThat(got.stream().available()).isEqualTo(size);
                assertThat(got.stream().readAllBytes()).isEqualTo(sent);
                assertThat(got.first(3)).isEqualTo(java.util.Arrays.copyOf(sent, Math.min(3, size)));
                assertThat(got.whole()).isEqualTo(sent);
                assertThat(got.stream().readAllBytes()).isEqualTo(sent);
                got.drop();
            }
        }
        share.close();
        assertThat(memory.used()).isZero();
    }

    @Test
    void oneByteTooManyIsTooMany() {
        assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[3_000_001]), -1))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessage("is larger than 3000000 bytes");
    }

    @Test
    void whatAnAnswerTellsTakesNothing() throws Exception {
        AnswerBytes got = read(new ByteArrayInputStream(new byte[] {1}), 2_999_999);

        assertThat(got.size()).isEqualTo(1);
        assertThat(memory.used()).isZero();
    }

    @Test
    void aCopyCountsUntilItIsTheOnlyOne() throws Exception {
        AnswerBytes got = read(new ByteArrayInputStream(random(2_000_000)), -1);
        long pieces = memory.used();
        got.whole();

        assertThat(pieces).isBetween(2_000_000L - AnswerMemory.FREE, 2_000_000L);
        assertThat(memory.used()).isEqualTo(2_000_000 - AnswerMemory.FREE);
        got.drop();
        assertThat(memory.used()).isZero();
    }

    @Test
    void blanksAreBlankInAllPieces() throws Exception {
        byte[] blanks = " ".repeat(500_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(read(new ByteArrayInputStream(blanks), -1).isBlank()).isTrue();
        blanks[499_999] = 'x';
        assertThat(read(new ByteArrayInputStream(blanks), -1).isBlank()).isFalse();
        assertThat(read(new ByteArrayInputStream(new byte[0]), -1).isBlank()).isTrue();
    }
}
