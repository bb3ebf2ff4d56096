package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.StepDefinition.Read;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.run.AnswerBytes.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.ProtocolException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads an answer to its end, within limits of size and time. */
final class AnswerReader {

    /** The largest body that is no file, after content codings are undone and what is packed is unpacked. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final Limit MOST = new Limit(MAX_BYTES, false);
    private static final Limit MOST_UNPACKED = new Limit(MAX_BYTES, true);

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
     * @param memory what the bytes are taken from that are held until they have become a value
     * @throws IOException when the connection breaks or the time runs out
     */
    static Reading read(
            StepDefinition step, HttpAnswer answer, Downloads downloads, AnswerMemory memory, Deadline deadline)
            throws IOException {
        List<Header> headers = answer.headers();
        int status = answer.status();
        // RFC 9110, 9.3.2, 15.3.5, 15.3.6 and 15.4.5: these have no content, whatever follows the header section.
        if (status == 204 || status == 205 || status == 304 || step.method().equals("HEAD")) {
            return empty(status, headers, Optional.empty());
        }
        if (hasTwoFramings(headers)) {
            return empty(status, headers, Optional.of("has two different lengths"));
        }
        AnswerBody body = new AnswerBody(step, status, headers);
        try (AnswerMemory.Share share = memory.share(deadline)) {
            if (step.readOptions().file().isPresent() && step.isSuccess(status) && body.isJson()) {
                return body.of(InnerFileReader.read(
                        answer.body(), body.charset(), step.readOptions().file().get(), downloads, deadline));
            }
            return step.read() == Read.BYTES && step.isSuccess(status)
                    ? file(step, answer, body, downloads, share, deadline)
                    : value(step, answer, body, share, deadline);
        } catch (ZipException | ProtocolException e) {
            return empty(status, headers, Optional.of("is damaged"));
        } catch (UnreadableAnswer e) {
            return empty(status, headers, Optional.of(e.problem()));
        }
    }

    private static Reading value(
            StepDefinition step, HttpAnswer answer, AnswerBody body, AnswerMemory.Share share, Deadline deadline)
            throws IOException, UnreadableAnswer {
        AnswerBytes bytes = bytes(body.headers(), answer.body(), share, deadline);
        if (!step.readOptions().gzip()) {
            return body.of(bytes, false);
        }
        if (!Gunzip.isPacked(bytes.first(Gunzip.MARK))) {
            return step.isSuccess(answer.status()) ? body.asLabelled(bytes, "is no gzip") : body.of(bytes, false);
        }
        return body.of(unpacked(bytes, share, deadline), true);
    }

    private static AnswerBytes unpacked(AnswerBytes packed, AnswerMemory.Share share, Deadline deadline)
            throws IOException, UnreadableAnswer {
        try {
            AnswerBytes unpacked = AnswerBytes.read(Gunzip.stream(packed.stream()), -1, MOST_UNPACKED, share, deadline);
            packed.drop();
            return unpacked;
        } catch (ZipException e) {
            // What it says may hold a piece of the body.
            throw new UnreadableAnswer(Gunzip.DAMAGED);
        }
    }

    private static Reading file(
            StepDefinition step,
            HttpAnswer answer,
            AnswerBody body,
            Downloads downloads,
            AnswerMemory.Share share,
            Deadline deadline)
            throws IOException, UnreadableAnswer {
        AnswerDownload download = new AnswerDownload(downloads, deadline);
        refuseTooLong(body.headers(), downloads.most());
        if (!step.readOptions().gzip()) {
            return body.of(download.take(body.headers(), answer.body(), false));
        }
        PushbackInputStream bytes = new PushbackInputStream(answer.body(), Gunzip.MARK);
        byte[] begin = bytes.readNBytes(Gunzip.MARK);
        bytes.unread(begin);
        if (!Gunzip.isPacked(begin)) {
            return body.asLabelled(bytes(body.headers(), bytes, share, deadline), "is no gzip");
        }
        try {
            return body.of(download.take(body.headers(), Gunzip.stream(bytes), true));
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

    private static AnswerBytes bytes(
            List<Header> headers, InputStream body, AnswerMemory.Share share, Deadline deadline)
            throws IOException, UnreadableAnswer {
        refuseTooLong(headers, MAX_BYTES);
        return AnswerBytes.read(body, length(headers), MOST, share, deadline);
    }
}
