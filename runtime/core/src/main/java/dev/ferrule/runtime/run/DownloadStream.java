package dev.ferrule.runtime.run;

import dev.ferrule.runtime.file.Downloads;
import java.io.IOException;
import java.io.OutputStream;

/** Hands bytes on to a download, as many as its place takes and while there is time. */
final class DownloadStream extends OutputStream {

    private final OutputStream out;
    private final long most;
    private final Deadline deadline;
    private long count;

    DownloadStream(Downloads.Download download, long most, Deadline deadline) {
        this.out = download.bytes();
        this.most = most;
        this.deadline = deadline;
    }

    /** The number of bytes that have come. */
    long count() {
        return count;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /**
     * Hands bytes on.
     *
     * @throws Full when there are more than the place takes
     * @throws AnswerDownload.UnusablePlace when they cannot be written there
     * @throws IOException when the time runs out
     */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count += length;
        if (count > most) {
            throw new Full();
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new AnswerDownload.UnusablePlace("file", e);
        }
        deadline.check();
    }

    /** There are more bytes than the place takes. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
