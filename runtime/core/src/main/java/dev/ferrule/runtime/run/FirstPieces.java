package dev.ferrule.runtime.run;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Pieces of memory for the first bytes of answers, which for most answers are all of them. They are used again, as making one
 * for each answer would be what a call takes most of. None keeps what was in it.
 */
final class FirstPieces {

    /** The size of a piece, in bytes. */
    static final int BYTES = 8 * 1024;

    /** So many are kept, at most; a power of two. */
    private static final int KEPT = 64;

    private static final byte[] ZEROS = new byte[BYTES];

    /** Each thread has a place of its own unless there are many, so that they do not wait for each other. */
    private final AtomicReferenceArray<byte[]> places = new AtomicReferenceArray<>(KEPT);

    private static int place() {
        return (int) Thread.currentThread().getId() & (KEPT - 1);
    }

    /** A piece that holds nothing but zeros. */
    byte[] take() {
        byte[] piece = places.getAndSet(place(), null);
        return piece == null ? new byte[BYTES] : piece;
    }

    /** Takes a piece back. */
    void give(byte[] piece) {
        // Not Arrays.fill: until that is compiled, which takes long where many threads call at once, it steps through
        // all
        // bytes in every call and is most of what a call takes.
        System.arraycopy(ZEROS, 0, piece, 0, BYTES);
        places.set(place(), piece);
    }
}
