package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.OptionalLong;

/** Bytes as they stand in a text of JSON: Base64 with padding (RFC 4648, 4), made while they are read. */
record Base64Body(RequestBody bytes) implements RequestBody {

    /** A multiple of three, so that only the last piece is padded. */
    private static final int PIECE = 3 * 4096;

    @Override
    public OptionalLong length() {
        OptionalLong length = bytes.length();
        return length.isPresent() ? OptionalLong.of((length.getAsLong() + 2) / 3 * 4) : length;
    }

    @Override
    public InputStream open() throws IOException {
        return new Encoded(bytes.open());
    }

    private static final class Encoded extends PieceStream {
        private final InputStream in;
        private byte[] piece = new byte[0];
        private int next;

        Encoded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (next == piece.length) {
                piece = Base64.getEncoder().encode(in.readNBytes(PIECE));
                next = 0;
            }
            if (piece.length == 0) {
                return -1;
            }
            int count = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, buffer, offset, count);
            next += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
