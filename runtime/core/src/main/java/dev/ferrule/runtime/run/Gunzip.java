package dev.ferrule.runtime.run;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip (RFC 1952) within a bound, so that a small answer cannot fill the memory. */
final class Gunzip {

    static final String DAMAGED = "is damaged gzip, or breaks off";

    /** How many bytes tell whether something is gzip. */
    static final int MARK = 3;

    private Gunzip() {}

    /** Whether the bytes begin like gzip. */
    static boolean isPacked(byte[] bytes) {
        return bytes.length >= MARK && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /** The unpacked bytes. That they end too early is told as a damaged package, not as a connection that broke. */
    static InputStream stream(InputStream packed) throws IOException {
        try {
            return new Unpacked(new GZIPInputStream(packed));
        } catch (EOFException e) {
            throw damaged(e);
        }
    }

    private static ZipException damaged(EOFException early) {
        ZipException damaged = new ZipException(DAMAGED);
        damaged.initCause(early);
        return damaged;
    }

    private static final class Unpacked extends FilterInputStream {

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (EOFException e) {
                throw damaged(e);
            }
        }
    }
}
