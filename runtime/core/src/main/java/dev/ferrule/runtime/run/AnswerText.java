package dev.ferrule.runtime.run;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of bytes, strictly: what is no text of its charset is told and not guessed. */
final class AnswerText {

    private static final char MARK = '\uFEFF';
    private static final int LONGEST_MARK = 3;

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

    /**
     * The text in the charset of its mark, of its label, or UTF-8, without the mark. It is made while it is read, which throws
     * a {@link Malformed} where bytes are no text of the charset.
     */
    static Reader of(AnswerBytes bytes, ContentLabel label) throws IOException, UnreadableAnswer {
        Optional<Charset> told = marked(bytes.first(LONGEST_MARK)).or(label::charset);
        Charset charset = told.orElseThrow(AnswerText::unknownCharset);
        InputStreamReader decoded = new InputStreamReader(
                bytes.stream(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader text = new PushbackReader(new Strict(decoded, charset));
        int first = text.read();
        if (first >= 0 && first != MARK) {
            text.unread(first);
        }
        return text;
    }

    /** The bytes are no text of their charset. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        private Malformed(Charset charset, CharacterCodingException cause) {
            super("is not valid " + charset.name(), cause);
        }

        UnreadableAnswer unreadable() {
            return new UnreadableAnswer(String.valueOf(getMessage()));
        }
    }

    private static final class Strict extends FilterReader {
        private final Charset charset;

        Strict(Reader in, Charset charset) {
            super(in);
            this.charset = charset;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (CharacterCodingException e) {
                throw new Malformed(charset, e);
            }
        }
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
