package dev.ferrule.runtime.run;

import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Hands the bytes of an answer on to where downloads go, and never holds all of them. */
final class AnswerDownload {

    private static final int PIECE = 16 * 1024;

    private final Downloads downloads;
    private final Deadline deadline;

    AnswerDownload(Downloads downloads, Deadline deadline) {
        this.downloads = downloads;
        this.deadline = deadline;
    }

    /**
     * The file of these bytes.
     *
     * @param unpacked whether they have been unpacked; the headers speak of the package then
     * @throws UnreadableAnswer when there are too many
     * @throws IOException when the connection breaks or the time runs out
     * @throws UnusablePlace when the bytes cannot be written where downloads go
     */
    JsonFile take(List<Header> headers, InputStream bytes, boolean unpacked) throws IOException, UnreadableAnswer {
        AnswerFile file = AnswerFile.of(headers, unpacked);
        Downloads.Download download = begin(file);
        boolean whole = false;
        try {
            copy(bytes, download, unpacked);
            FileSource source = done(download, file);
            whole = true;
            return new JsonFile(source);
        } finally {
            if (!whole) {
                download.abandon();
            }
        }
    }

    private Downloads.Download begin(AnswerFile file) {
        return begin(downloads, file);
    }

    /**
     * Begins to take a file.
     *
     * @throws UnusablePlace when there is no place for it
     */
    static Downloads.Download begin(Downloads downloads, AnswerFile file) {
        try {
            return downloads.begin(file.name(), file.mediaType());
        } catch (IOException e) {
            throw new UnusablePlace(file.name(), e);
        }
    }

    /**
     * The file of a download that is whole.
     *
     * @throws UnusablePlace when it cannot be kept
     */
    static FileSource done(Downloads.Download download, AnswerFile file) {
        try {
            return download.done();
        } catch (IOException e) {
            throw new UnusablePlace(file.name(), e);
        }
    }

    private void copy(InputStream bytes, Downloads.Download download, boolean unpacked)
            throws IOException, UnreadableAnswer {
        DownloadStream out = new DownloadStream(download, downloads.most(), deadline);
        byte[] piece = new byte[PIECE];
        try {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                out.write(piece, 0, read);
            }
        } catch (DownloadStream.Full e) {
            throw new UnreadableAnswer(tooLarge(downloads.most(), unpacked));
        }
    }

    /** What is wrong with a body of more bytes than this. */
    static String tooLarge(long most, boolean unpacked) {
        boolean whole = most % (1024 * 1024) == 0;
        String size = whole ? most / (1024 * 1024) + " MiB" : most + " bytes";
        return "is larger than " + size + (unpacked ? " when it is unpacked" : "");
    }

    /** The place where downloads go cannot take a file. */
    static final class UnusablePlace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusablePlace(String name, IOException cause) {
            super("The file " + name + " that the service sent cannot be written where downloads go.", cause);
        }
    }
}
