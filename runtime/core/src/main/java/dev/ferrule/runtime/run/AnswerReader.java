package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads an answer to its end, within limits of size and time. */
final class AnswerReader {

    /** The largest body that is read, after content codings are undone and what is packed is unpacked. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** What is taken for an answer that does not tell its length, and at most for one that does. */
    private static final int FIRST = 2 * 1024;

    private static final int MOST_BEFOREHAND = 64 * 1024;

    private static final String LENGTH = "content-length";

    private AnswerReader() {}

    /**
     * What was read.
     *
     * @param answer the answer
     * @param problem why the body is not what the step wants to read; empty when it is
     */
    record Reading(StepAnswer answer, Optional<String> problem) {}

    /**
     * Reads the answer.
     *
     * @throws IOException when the connection breaks or the time runs out
     */
    static Reading read(StepDefinition step, HttpAnswer answer, Deadline deadline) throws IOException {
        List<Header> headers = answer.headers();
        int status = answer.status();
        // RFC 9110, 15.3.5 and 15.3.6: these have no content, whatever follows the header section.
        if (status == 204 || status == 205) {
            return empty(status, headers, Optional.empty());
        }
        if (hasTwoFramings(headers)) {
            return empty(status, headers, Optional.of("has two different lengths"));
        }
        byte[] bytes;
        try {
            long length = length(headers);
            bytes = length > MAX_BYTES ? null : bytes(answer.body(), length, deadline);
        } catch (ZipException | ProtocolException e) {
            return empty(status, headers, Optional.of("is damaged"));
        }
        if (bytes == null) {
            return empty(status, headers, Optional.of("is larger than " + MAX_BYTES / (1024 * 1024) + " MiB"));
        }
        AnswerBody body = new AnswerBody(step, status, headers);
        if (!step.readOptions().gzip()) {
            return body.of(bytes, false);
        }
        if (!Gunzip.isPacked(bytes)) {
            return step.isSuccess(status) ? body.asLabelled(bytes, "is no gzip") : body.of(bytes, false);
        }
        try {
            return body.of(Gunzip.unpack(bytes, MAX_BYTES), true);
        } catch (UnreadableAnswer e) {
            return empty(status, headers, Optional.of(e.problem()));
        }
    }

    private static Reading empty(int status, List<Header> headers, Optional<String> problem) {
        return new Reading(new StepAnswer(status, headers, Optional.empty(), false), problem);
    }

    /** Whether the answer could be read as two (RFC 9112, 6.3); clients differ in which length they take. */
    private static boolean hasTwoFramings(List<Header> headers) {
        Optional<String> length = Optional.empty();
        boolean chunked = false;
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(LENGTH)) {
                String told = header.value().strip();
                if (length.isPresent() && !length.get().equals(told)) {
                    return true;
                }
                length = Optional.of(told);
            }
            chunked |= header.name().equalsIgnoreCase("transfer-encoding");
        }
        return chunked && length.isPresent();
    }

    /** The number of bytes that the answer says that there are; negative when it says nothing that is a number. */
    private static long length(List<Header> headers) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(LENGTH)) {
                String length = header.value().strip();
                return isNumber(length) ? Long.parseLong(length) : -1;
            }
        }
        return -1;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    /**
     * The bytes, or null when there are too many.
     *
     * @param length how many the answer says that there are
     */
    private static byte @Nullable [] bytes(InputStream body, long length, Deadline deadline) throws IOException {
        // Much is taken only for what comes, not for what is told.
        byte[] bytes = new byte[length < 0 ? FIRST : (int) Math.min(length, MOST_BEFOREHAND)];
        int filled = 0;
        while (true) {
            if (filled == bytes.length) {
                int next = body.read();
                if (next < 0) {
                    return bytes;
                }
                if (filled == MAX_BYTES) {
                    return null;
                }
                bytes = Arrays.copyOf(bytes, Math.min(Math.max(2 * filled, FIRST), MAX_BYTES));
                bytes[filled++] = (byte) next;
            } else {
                int read = body.read(bytes, filled, bytes.length - filled);
                if (read < 0) {
                    return Arrays.copyOf(bytes, filled);
                }
                filled += read;
            }
            deadline.check();
        }
    }
}
