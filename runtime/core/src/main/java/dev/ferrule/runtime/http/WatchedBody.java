package dev.ferrule.runtime.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/** The body of an answer whose exchange is under watch: when that was ended, so is the body, and it says why. */
public final class WatchedBody extends FilterInputStream {

    private final Watchman.Watch watch;

    /** This body, under watch until the watch is closed. */
    public WatchedBody(InputStream body, Watchman.Watch watch) {
        super(body);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        watch.taken();
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException e) {
            throw watch.hasEnded() ? ended(e) : e;
        }
        if (watch.hasEnded()) {
            throw ended(null);
        }
        return read;
    }

    private IOException ended(@org.jspecify.annotations.Nullable IOException cause) {
        InterruptedIOException ended = watch.isOver()
                ? new SocketTimeoutException("The answer did not end within its time.")
                : new InterruptedIOException("The call was interrupted while its answer was read.");
        if (cause != null) {
            ended.initCause(cause);
        }
        return ended;
    }
}
