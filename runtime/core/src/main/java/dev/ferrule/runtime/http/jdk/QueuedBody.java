package dev.ferrule.runtime.http.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of one answer. The client's own stream waits for ever and forgets interrupts; this one ends with the time of the
 * exchange, and asks for more only when what has come was read.
 */
final class QueuedBody extends InputStream implements BodySubscriber<InputStream> {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final long end;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private Iterator<ByteBuffer> buffers = List.<ByteBuffer>of().iterator();
    private ByteBuffer buffer = NOTHING;
    private boolean complete;
    private volatile Flow.@Nullable Subscription subscription;

    /**
     * A body that nothing has come of.
     *
     * @param end when the time of the exchange is over, by the system's nanoseconds
     */
    QueuedBody(long end) {
        this.end = end;
    }

    /** What the client hands over. */
    private sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record Failure(Throwable cause) implements Piece {}

        record End() implements Piece {}
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece.Bytes(bytes));
    }

    @Override
    public void onError(Throwable cause) {
        pieces.add(new Piece.Failure(cause));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }

    @Override
    public int read() throws IOException {
        return hasBytes() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasBytes()) {
            return -1;
        }
        int taken = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, taken);
        return taken;
    }

    private boolean hasBytes() throws IOException {
        while (!buffer.hasRemaining()) {
            if (buffers.hasNext()) {
                buffer = buffers.next();
            } else if (complete) {
                return false;
            } else {
                take(next());
            }
        }
        return true;
    }

    private void take(Piece piece) throws IOException {
        if (piece instanceof Piece.Bytes bytes) {
            buffers = bytes.buffers().iterator();
            Flow.Subscription open = subscription;
            if (open != null) {
                open.request(1);
            }
        } else if (piece instanceof Piece.Failure failure) {
            throw new IOException("The answer broke off.", failure.cause());
        } else {
            complete = true;
        }
    }

    private Piece next() throws IOException {
        try {
            Piece piece = pieces.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (piece == null) {
                throw new SocketTimeoutException("The answer did not end within its time.");
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The call was interrupted while its answer was read.");
        }
    }

    @Override
    public void close() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
