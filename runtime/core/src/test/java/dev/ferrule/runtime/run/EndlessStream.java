package dev.ferrule.runtime.run;

import java.io.InputStream;

/** Many zeros. */
final class EndlessStream extends InputStream {

    private long left;

    EndlessStream(long count) {
        left = count;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int count = (int) Math.min(left, length);
        java.util.Arrays.fill(buffer, offset, offset + count, (byte) 0);
        left -= count;
        return count;
    }
}
