package dev.ferrule.runtime.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of answers may be in memory together while they are read, so that many large answers at once cost no more
 * than a few. The first {@value #FREE} bytes of each answer count for nothing: small answers never wait. What comes beyond
 * is taken when it comes, whatever length the answer tells, and given back when the answer has become a value; files that go
 * elsewhere take nothing.
 *
 * <p>When there is nothing left, an answer waits for its turn, in the order of asking and no longer than its call lasts. One
 * at a time may go on beyond the bound until it has been read, so that answers which all wait for each other come to an end,
 * and an answer of the largest size can be read whatever the bound is. All connections of a process share one such memory
 * unless they are given another. Safe for use by many threads.
 *
 * @see ConnectionBuilder#answerMemory
 */
public final class AnswerMemory {

    /** What each answer has for nothing, in bytes. */
    public static final int FREE = 256 * 1024;

    /** What the answers of a process share unless a connection says something else, in bytes. */
    public static final int USUAL = 16 * 1024 * 1024;

    private static final AnswerMemory OF_THE_PROCESS = new AnswerMemory(USUAL);

    private final FirstPieces pieces = new FirstPieces();
    private final long most;
    private final ReentrantLock lock = new ReentrantLock();

    /** Those that wait, the first in front. */
    private final Deque<Condition> waiting = new ArrayDeque<>();

    private long used;
    private @Nullable Share beyond;

    private AnswerMemory(long most) {
        this.most = most;
    }

    /** The memory of {@value #USUAL} bytes that all connections of this process share. */
    public static AnswerMemory ofTheProcess() {
        return OF_THE_PROCESS;
    }

    /**
     * A memory of its own.
     *
     * @param most the bytes that there are beside what is free; 0 lets one large answer be read at a time
     * @throws IllegalArgumentException for a negative number
     */
    public static AnswerMemory of(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("The memory for answers cannot be negative.");
        }
        return new AnswerMemory(most);
    }

    /** What is taken now, in bytes beside what is free. */
    public long used() {
        lock.lock();
        try {
            return used;
        } finally {
            lock.unlock();
        }
    }

    /** The share of one answer, whose call ends at this deadline. */
    Share share(Deadline deadline) {
        return new Share(deadline);
    }

    private void take(Share share, long bytes) throws IOException {
        lock.lock();
        try {
            boolean free = waiting.isEmpty() && used + bytes <= most;
            if (!free && beyond != share) {
                await(share, bytes);
            }
            used += bytes;
        } finally {
            lock.unlock();
        }
    }

    private void await(Share share, long bytes) throws IOException {
        Condition turn = lock.newCondition();
        waiting.add(turn);
        try {
            long left = share.deadline.left().toNanos();
            while (waiting.peek() != turn || (used + bytes > most && beyond != null)) {
                if (left <= 0) {
                    throw new Full();
                }
                left = turn.awaitNanos(left);
            }
            if (used + bytes > most) {
                beyond = share;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The call was interrupted while its answer waited for memory.");
        } finally {
            waiting.remove(turn);
            next();
        }
    }

    private void give(Share share, long bytes, boolean over) {
        lock.lock();
        try {
            used -= bytes;
            if (over && beyond == share) {
                beyond = null;
            }
            next();
        } finally {
            lock.unlock();
        }
    }

    /** The first looks whether it may go on. */
    private void next() {
        Condition first = waiting.peek();
        if (first != null) {
            first.signal();
        }
    }

    /** What one answer holds. It is for one thread, and closed when the answer has been read or given up. */
    final class Share implements AutoCloseable {
        private final Deadline deadline;
        private final List<byte[]> lent = new ArrayList<>(1);
        private long held;

        private Share(Deadline deadline) {
            this.deadline = deadline;
        }

        /** A piece for the first bytes, which is part of what is free and lent until this is closed. */
        byte[] first() {
            byte[] piece = pieces.take();
            held += piece.length;
            lent.add(piece);
            return piece;
        }

        /**
         * Takes so many bytes more.
         *
         * @throws IOException when there is no room within the time of the call, or its thread is interrupted
         */
        void take(long bytes) throws IOException {
            long more = counted(held + bytes) - counted(held);
            if (more > 0) {
                AnswerMemory.this.take(this, more);
            }
            held += bytes;
        }

        /** Gives so many bytes back. */
        void give(long bytes) {
            give(bytes, false);
        }

        private void give(long bytes, boolean over) {
            long less = counted(held) - counted(held - bytes);
            held -= bytes;
            if (less > 0 || over) {
                AnswerMemory.this.give(this, less, over);
            }
        }

        @Override
        public void close() {
            lent.forEach(pieces::give);
            if (counted(held) > 0) {
                give(held, true);
            }
        }

        private static long counted(long bytes) {
            return Math.max(bytes - FREE, 0);
        }
    }

    /** There was no room for an answer within the time of its call. */
    static final class Full extends SocketTimeoutException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("Other large answers took all memory for answers until the time of the call was over.");
        }
    }
}
