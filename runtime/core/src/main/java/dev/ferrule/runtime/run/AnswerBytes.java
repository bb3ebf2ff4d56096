package dev.ferrule.runtime.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of one answer, in pieces as they came: a large body is never copied to make room for more of it. All that is held
 * counts in the memory for answers.
 */
final class AnswerBytes {

    /** The most that is taken beforehand for an answer that tells its length. */
    private static final int MOST_BEFOREHAND = 64 * 1024;

    private static final int LARGEST_PIECE = 256 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final AnswerMemory.Share share;

    /** All but the last are full. */
    private final List<byte[]> pieces = new ArrayList<>(2);

    /** Whether the only piece is lent. */
    private boolean lent;

    private byte[] last = NOTHING;
    private int filled;
    private int size;

    private AnswerBytes(AnswerMemory.Share share) {
        this.share = share;
    }

    /**
     * The most bytes of a body.
     *
     * @param unpacked whether those are meant that are unpacked
     */
    record Limit(int bytes, boolean unpacked) {

        private UnreadableAnswer exceeded() {
            return new UnreadableAnswer(AnswerDownload.tooLarge(bytes, unpacked));
        }
    }

    /**
     * All bytes of a body.
     *
     * @param length how many the answer says that there are; negative when it does not
     * @throws UnreadableAnswer when there are more than are read
     * @throws IOException when they break off, the time of the call is over, or there is no memory for them within it
     */
    static AnswerBytes read(InputStream body, long length, Limit most, AnswerMemory.Share share, Deadline deadline)
            throws IOException, UnreadableAnswer {
        AnswerBytes all = new AnswerBytes(share);
        if (length < FirstPieces.BYTES) {
            all.addLent();
        } else {
            // Much is taken only for what comes, not for what is told.
            all.add((int) Math.min(length, MOST_BEFOREHAND));
        }
        while (true) {
            if (all.hasRoom()) {
                int read = body.read(all.last, all.filled, all.last.length - all.filled);
                if (read < 0) {
                    return all;
                }
                all.filled(read);
            } else {
                // Most bodies end here, where those that tell their length do.
                int next = body.read();
                if (next < 0) {
                    return all;
                }
                if (all.size == most.bytes()) {
                    throw most.exceeded();
                }
                int room = Math.min(Math.max(all.size, FirstPieces.BYTES), LARGEST_PIECE);
                all.add(Math.min(room, most.bytes() - all.size));
                all.last[0] = (byte) next;
                all.filled(1);
            }
            deadline.check();
        }
    }

    private void addLent() {
        last = share.first();
        lent = true;
        pieces.add(last);
    }

    private void add(int room) throws IOException {
        share.take(room);
        last = new byte[room];
        lent = false;
        filled = 0;
        pieces.add(last);
    }

    private boolean hasRoom() {
        return filled < last.length;
    }

    private void filled(int more) {
        filled += more;
        size += more;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Whether they have come in one piece. */
    boolean isOnePiece() {
        return pieces.size() == 1;
    }

    /** The piece in which they have come, from its begin; it is used for other answers when the share has been closed. */
    byte[] piece() {
        return pieces.get(0);
    }

    /** The first of them, at most so many. */
    byte[] first(int most) throws IOException {
        return stream().readNBytes(most);
    }

    /** Whether there are none but those of white space. */
    boolean isBlank() {
        for (int piece = 0; piece < pieces.size(); piece++) {
            byte[] bytes = pieces.get(piece);
            int end = end(piece);
            for (int i = 0; i < end; i++) {
                if (!Character.isWhitespace(bytes[i] & 0xff)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int end(int piece) {
        return piece == pieces.size() - 1 ? filled : pieces.get(piece).length;
    }

    /**
     * All of them in one; a copy unless they have come so.
     *
     * @throws IOException when there is no memory for a copy within the time of the call
     */
    byte[] whole() throws IOException {
        if (isOnePiece() && !lent && filled == last.length) {
            return last;
        }
        share.take(size);
        byte[] whole = new byte[size];
        int at = 0;
        int freed = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            byte[] bytes = pieces.get(piece);
            int end = end(piece);
            System.arraycopy(bytes, 0, whole, at, end);
            at += end;
            freed += bytes.length;
        }
        pieces.clear();
        pieces.add(whole);
        last = whole;
        lent = false;
        filled = whole.length;
        share.give(freed);
        return whole;
    }

    /** Holds them no longer. */
    void drop() {
        int freed = pieces.stream().mapToInt(bytes -> bytes.length).sum();
        pieces.clear();
        last = NOTHING;
        lent = false;
        filled = 0;
        size = 0;
        share.give(freed);
    }

    /** Reads them from their begin, as often as it is asked for. */
    InputStream stream() {
        return new Pieces();
    }

    private final class Pieces extends PieceStream {
        private int piece;
        private int next;
        private int left = size;

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            while (piece < pieces.size() && next == end(piece)) {
                piece++;
                next = 0;
            }
            if (piece == pieces.size()) {
                return -1;
            }
            int count = Math.min(length, end(piece) - next);
            System.arraycopy(pieces.get(piece), next, buffer, offset, count);
            next += count;
            left -= count;
            return count;
        }

        @Override
        public int available() {
            return left;
        }
    }
}
