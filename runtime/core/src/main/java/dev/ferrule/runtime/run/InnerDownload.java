package dev.ferrule.runtime.run;

import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.InnerBytes;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A file inside of an answer, which goes where downloads go while the answer is read. It has its name when all of the answer has
 * been read: what breaks off behind it leaves nothing behind.
 */
final class InnerDownload implements InnerBytes.Taker, AutoCloseable {

    private static final AnswerFile FILE = AnswerFile.of(List.of(), false);

    private final Downloads downloads;
    private final Deadline deadline;
    private Downloads.@Nullable Download download;
    private @Nullable DownloadStream stream;
    private @Nullable Whole whole;

    InnerDownload(Downloads downloads, Deadline deadline) {
        this.downloads = downloads;
        this.deadline = deadline;
    }

    @Override
    public OutputStream begin() {
        Downloads.Download begun = AnswerDownload.begin(downloads, FILE);
        download = begun;
        DownloadStream bytes = new DownloadStream(begun, downloads.most(), deadline);
        stream = bytes;
        return bytes;
    }

    @Override
    public JsonValue taken() {
        Whole file = new Whole();
        whole = file;
        return new JsonFile(file);
    }

    /** The number of bytes that have been taken. */
    long count() {
        return stream == null ? 0 : stream.count();
    }

    /** Says that the answer has been read to its end. */
    void done() {
        Downloads.Download begun = download;
        Whole file = whole;
        if (begun != null && file != null) {
            file.source = AnswerDownload.done(begun, FILE);
            download = null;
        }
    }

    /** Forgets a file that is not {@link #done}. */
    @Override
    public void close() {
        if (download != null) {
            download.abandon();
        }
    }

    /** The file, of which nobody hears before it is there. */
    private static final class Whole implements FileSource {

        private FileSource source = FileSource.of(FILE.name(), FILE.mediaType(), new byte[0]);

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public String mediaType() {
            return source.mediaType();
        }

        @Override
        public OptionalLong length() {
            return source.length();
        }

        @Override
        public InputStream open() throws IOException {
            return source.open();
        }
    }
}
