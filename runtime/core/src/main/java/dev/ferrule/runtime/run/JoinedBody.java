package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** Bodies one after the other. Each is opened when the one before has been read, and none is held in memory. */
record JoinedBody(List<RequestBody> pieces) implements RequestBody {

    @Override
    public OptionalLong length() {
        long sum = 0;
        for (RequestBody piece : pieces) {
            if (piece.length().isEmpty()) {
                return OptionalLong.empty();
            }
            sum += piece.length().getAsLong();
        }
        return OptionalLong.of(sum);
    }

    @Override
    public InputStream open() {
        return new JoinedStream(pieces.iterator());
    }

    private static final class JoinedStream extends PieceStream {
        private final Iterator<RequestBody> rest;
        private InputStream current = InputStream.nullInputStream();

        JoinedStream(Iterator<RequestBody> rest) {
            this.rest = rest;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = current.read(buffer, offset, length);
            while (read < 0 && rest.hasNext()) {
                current.close();
                current = rest.next().open();
                read = current.read(buffer, offset, length);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
