package dev.ferrule.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * An answer whose body has not been read yet. Closing it frees the connection: back into the pool when the body was
 * read to its end, closed otherwise, without waiting for the rest.
 */
public interface HttpAnswer extends AutoCloseable {

    /** The status code. */
    int status();

    /** The header fields in order. */
    List<Header> headers();

    /**
     * The body with content codings undone; empty when there is none. Reading throws a
     * {@link java.net.SocketTimeoutException} when the time of the exchange is over, a
     * {@link java.util.zip.ZipException} or {@link java.net.ProtocolException} when what comes is malformed, and another
     * {@link IOException} when the answer breaks off.
     */
    InputStream body() throws IOException;

    @Override
    void close();
}
