package dev.ferrule.runtime.run;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.RequestBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A file as it is sent. A file that is not as long as it says would spoil the messages behind it, so it breaks the call. */
record FileBody(FileSource file) implements RequestBody {

    @Override
    public OptionalLong length() {
        return file.length();
    }

    @Override
    public InputStream open() throws IOException {
        OptionalLong length = file.length();
        return length.isPresent() ? new Measured(file.open(), length.getAsLong()) : file.open();
    }

    /** Makes sure that the file can be read, with no byte of it read yet. */
    void check() {
        try (InputStream opened = file.open()) {
            opened.available();
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + file.name() + " cannot be read", e);
        }
    }

    private static final class Measured extends FilterInputStream {
        private long left;

        Measured(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            left -= result < 0 ? 0 : bytes;
            if (left < 0 || (result < 0 && left > 0)) {
                throw new IOException("The file has not the length that it said.");
            }
            return result;
        }
    }
}
