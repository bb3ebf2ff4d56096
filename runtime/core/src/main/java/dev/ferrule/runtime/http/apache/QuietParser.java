package dev.ferrule.runtime.http.apache;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads on behind lines that are no HTTP, as the client's own parser does, and does not log them as that one does. It tells what
 * of its connection has been received and not read.
 */
final class QuietParser extends DefaultHttpResponseParser {

    private @Nullable SessionInputBuffer received;

    QuietParser(Http1Config config) {
        super(config);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        received = buffer;
        return super.parse(buffer, in);
    }

    /** What was read is of somebody else than what will be. */
    void begin() {
        received = null;
    }

    /** Whether an answer was read, or begun to be. */
    boolean hasRead() {
        return received != null;
    }

    /** Whether something was received behind what was read. */
    boolean hasMore() {
        return received != null && received.length() > 0;
    }

    @Override
    protected @Nullable ClassicHttpResponse createMessage(CharArrayBuffer line) throws IOException {
        try {
            return super.createMessage(line);
        } catch (HttpException e) {
            return null;
        }
    }
}
