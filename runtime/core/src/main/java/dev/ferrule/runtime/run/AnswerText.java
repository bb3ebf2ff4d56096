package dev.ferrule.runtime.run;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of bytes, strictly: what is no text of its charset is told and not guessed. */
final class AnswerText {

    private AnswerText() {}

    /** What a byte order mark says; it goes before every label (RFC 7303, 3). */
    static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)
                ? Optional.of(StandardCharsets.UTF_16)
                : Optional.empty();
    }

    /** The text without a byte order mark. */
    static String of(byte[] bytes, Charset charset) throws UnreadableAnswer {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableAnswer("is not valid " + charset.name());
        }
    }

    /** The text in the charset of its mark, of its label, or UTF-8. */
    static String of(byte[] bytes, ContentLabel label) throws UnreadableAnswer {
        Optional<Charset> charset = marked(bytes).or(label::charset);
        return of(bytes, charset.orElseThrow(AnswerText::unknownCharset));
    }

    static UnreadableAnswer unknownCharset() {
        return new UnreadableAnswer("is labelled with a charset that is not known");
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i == bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
