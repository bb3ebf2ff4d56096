package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.RequestBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A part of a file as it is sent. A file that is shorter than what is to be sent breaks the request: what comes behind it would
 * be read as a part of it.
 *
 * @param from how many bytes come before it
 * @param length how many bytes it has; empty for all that follow
 */
record FilePart(FileSource file, long from, OptionalLong length) implements RequestBody {

    static FilePart of(FileSource file, long from, long length) {
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("A part of a file begins in it and has a length.");
        }
        return new FilePart(file, from, OptionalLong.of(length));
    }

    @Override
    public InputStream open() throws IOException {
        InputStream all = file.open();
        try {
            all.skipNBytes(from);
        } catch (IOException e) {
            all.close();
            throw new IOException("The file " + file.name() + " is shorter than what is sent of it.", e);
        }
        return length.isEmpty() ? all : new Bounded(all, file.name(), length.getAsLong());
    }

    private static final class Bounded extends FilterInputStream {
        private final String name;
        private long left;

        Bounded(InputStream all, String name, long left) {
            super(all);
            this.name = name;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(most, left));
            if (read < 0) {
                throw new IOException("The file " + name + " is shorter than what is sent of it.");
            }
            left -= read;
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
