package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ReadOptions;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.json.InnerBytes;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Reads JSON that holds a file, which may be larger than what is held of any answer. */
final class InnerFileReader {

    private InnerFileReader() {}

    /**
     * The value, in which the file stands where its text was.
     *
     * @param bytes the body
     * @throws UnreadableAnswer when it is no JSON, or larger than it may be
     * @throws IOException when the connection breaks or the time runs out
     */
    static JsonValue read(
            InputStream bytes, Charset charset, ReadOptions.InnerFile file, Downloads downloads, Deadline deadline)
            throws IOException, UnreadableAnswer {
        try (InnerDownload download = new InnerDownload(downloads, deadline)) {
            InnerBytes inner = new InnerBytes(file.at(), file.urlSafe(), download);
            JsonValue value = JsonReader.read(new Bounded(bytes, download), charset, inner);
            download.done();
            return value;
        } catch (InvalidJsonException e) {
            throw new UnreadableAnswer("is labelled as JSON and is none that can be read. " + e.getMessage());
        } catch (DownloadStream.Full e) {
            throw new UnreadableAnswer("holds a file that " + AnswerDownload.tooLarge(downloads.most(), true));
        } catch (TooLong e) {
            throw new UnreadableAnswer(AnswerDownload.tooLarge(AnswerReader.MAX_BYTES, false) + " beside its file");
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Lets no more pass than may be held, and what the text of the file needs. */
    private static final class Bounded extends FilterInputStream {

        private final InnerDownload download;
        private long count;

        private Bounded(InputStream bytes, InnerDownload download) {
            super(bytes);
            this.download = download;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                passed(1);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                passed(read);
            }
            return read;
        }

        /** A byte of a file is at most two of its text, with line breaks and what stands for them in JSON. */
        private void passed(int more) throws TooLong {
            count += more;
            if (count > AnswerReader.MAX_BYTES + 2 * download.count()) {
                throw new TooLong();
            }
        }
    }
}
