package dev.ferrule.runtime.run;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is made to be read in pieces; who reads one byte reads a piece of one. */
abstract class PieceStream extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
