package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.StepDefinition.Read;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import java.io.ByteArrayOutputStream;
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
        byte[] bytes = bytes(answer.body(), deadline);
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
            return body.asLabelled(bytes(bytes, deadline), "is no gzip");
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
        long lengths = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("content-length"))
                .map(header -> header.value().strip())
                .distinct()
                .count();
        boolean chunked = headers.stream().anyMatch(header -> header.name().equalsIgnoreCase("transfer-encoding"));
        return lengths > 1 || (lengths == 1 && chunked);
    }

    /** Whether the answer says itself that there is more to read than is read; then nothing is. */
    private static void refuseTooLong(List<Header> headers, long most) throws UnreadableAnswer {
        boolean tooLong = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("content-length"))
                .map(header -> header.value().strip())
                .anyMatch(length -> length.matches("[0-9]{1,18}") && Long.parseLong(length) > most);
        if (tooLong) {
            throw new UnreadableAnswer(AnswerDownload.tooLarge(most, false));
        }
    }

    private static byte[] bytes(InputStream body, Deadline deadline) throws IOException, UnreadableAnswer {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > MAX_BYTES) {
                throw new UnreadableAnswer(AnswerDownload.tooLarge(MAX_BYTES, false));
            }
            deadline.check();
        }
        return bytes.toByteArray();
    }
}
