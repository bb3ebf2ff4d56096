package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.StepDefinition.Read;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads an answer to its end, within limits of size and time. */
final class AnswerReader {

    /** The largest body that is no file, after content codings are undone and what is packed is unpacked. */
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
     * @param downloads where a file goes that the step wants to read
     * @throws IOException when the connection breaks or the time runs out
     */
    static Reading read(StepDefinition step, HttpAnswer answer, Downloads downloads, Deadline deadline)
            throws IOException {
        List<Header> headers = answer.headers();
        int status = answer.status();
        // RFC 9110, 15.3.5 and 15.3.6: these have no content, whatever follows the header section.
        if (status == 204 || status == 205) {
            return empty(status, headers, Optional.empty());
        }
        if (hasTwoFramings(headers)) {
            return empty(status, headers, Optional.of("has two different lengths"));
        }
        AnswerBody body = new AnswerBody(step, status, headers);
        try {
            return step.read() == Read.BYTES && step.isSuccess(status)
                    ? file(step, answer, body, downloads, deadline)
                    : value(step, answer, body, deadline);
        } catch (ZipException | ProtocolException e) {
            return empty(status, headers, Optional.of("is damaged"));
        } catch (UnreadableAnswer e) {
            return empty(status, headers, Optional.of(e.problem()));
        }
    }

    private static Reading value(StepDefinition step, HttpAnswer answer, AnswerBody body, Deadline deadline)
            throws IOException, UnreadableAnswer {
        refuseTooLong(answer.headers(), MAX_BYTES);
        byte[] bytes = bytes(answer.body(), length(answer.headers()), deadline);
        if (!step.readOptions().gzip()) {
            return body.of(bytes, false);
        }
        if (!Gunzip.isPacked(bytes)) {
            return step.isSuccess(answer.status()) ? body.asLabelled(bytes, "is no gzip") : body.of(bytes, false);
        }
        return body.of(Gunzip.unpack(bytes, MAX_BYTES), true);
    }

    private static Reading file(
            StepDefinition step, HttpAnswer answer, AnswerBody body, Downloads downloads, Deadline deadline)
            throws IOException, UnreadableAnswer {
        AnswerDownload download = new AnswerDownload(downloads, deadline);
        refuseTooLong(answer.headers(), downloads.most());
        if (!step.readOptions().gzip()) {
            return body.of(download.take(answer.headers(), answer.body(), false));
        }
        PushbackInputStream bytes = new PushbackInputStream(answer.body(), Gunzip.MARK);
        byte[] begin = bytes.readNBytes(Gunzip.MARK);
        bytes.unread(begin);
        if (!Gunzip.isPacked(begin)) {
            return body.asLabelled(bytes(bytes, length(answer.headers()), deadline), "is no gzip");
        }
        try {
            return body.of(download.take(answer.headers(), Gunzip.stream(bytes), true));
        } catch (ZipException e) {
            // What it says may hold a piece of the body.
            throw new UnreadableAnswer(Gunzip.DAMAGED);
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

    /** Whether the answer says itself that there is more to read than is read; then nothing is. */
    private static void refuseTooLong(List<Header> headers, long most) throws UnreadableAnswer {
        if (length(headers) > most) {
            throw new UnreadableAnswer(AnswerDownload.tooLarge(most, false));
        }
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
     * All bytes of a body.
     *
     * @param length how many the answer says that there are; negative when it does not
     */
    private static byte[] bytes(InputStream body, long length, Deadline deadline) throws IOException, UnreadableAnswer {
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
                    throw new UnreadableAnswer(AnswerDownload.tooLarge(MAX_BYTES, false));
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
