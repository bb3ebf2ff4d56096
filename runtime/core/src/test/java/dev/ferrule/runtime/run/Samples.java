package dev.ferrule.runtime.run;

import dev.ferrule.runtime.retry.Time;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Answers that have come. */
final class Samples {

    static final Deadline SOON = Deadline.in(Duration.ofMinutes(1), Time.SYSTEM);

    private Samples() {}

    /** These bytes, read like those of an answer that does not tell its length. */
    static AnswerBytes bytes(byte... bytes) {
        return bytes(
                bytes.length,
                new ByteArrayInputStream(bytes),
                AnswerMemory.ofTheProcess().share(SOON));
    }

    /** At most so many bytes of a stream. */
    static AnswerBytes bytes(int most, InputStream stream, AnswerMemory.Share share) {
        try {
            return AnswerBytes.read(stream, -1, new AnswerBytes.Limit(most, false), share, SOON);
        } catch (IOException | UnreadableAnswer e) {
            throw new IllegalArgumentException(e);
        }
    }
}
