package dev.ferrule.runtime.run;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file as it is sent. A file that is not as long as it says would spoil the messages behind it, so it breaks the call. A
 * problem with reading it must not look like one of the network, after which a call may be sent again.
 */
record FileBody(FileSource file) implements RequestBody {

    @Override
    public OptionalLong length() {
        return file.length();
    }

    @Override
    public InputStream open() throws IOException {
        OptionalLong length = file.length();
        try {
            return new Guarded(file.name(), file.open(), length);
        } catch (IOException e) {
            throw unreadable(file.name(), e);
        }
    }

    /** Makes sure that the file can be opened. */
    void check() {
        try (InputStream opened = open()) {
            opened.available();
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + file.name() + " cannot be read", e);
        }
    }

    private static IOException unreadable(String name, IOException cause) {
        return new IOException("The file " + name + " cannot be read.", cause);
    }

    private static final class Guarded extends PieceStream {
        private final String name;
        private final InputStream in;
        private final OptionalLong length;
        private long count;

        Guarded(String name, InputStream in, OptionalLong length) {
            this.name = name;
            this.in = in;
            this.length = length;
        }

        @Override
        public int read(byte[] buffer, int offset, int most) throws IOException {
            int read;
            try {
                read = in.read(buffer, offset, most);
            } catch (IOException e) {
                throw unreadable(name, e);
            }
            count += Math.max(read, 0);
            if (length.isPresent() && (count > length.getAsLong() || (read < 0 && count < length.getAsLong()))) {
                throw new IOException("The file " + name + " has not the length that it said.");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
