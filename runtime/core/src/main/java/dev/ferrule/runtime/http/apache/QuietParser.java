package dev.ferrule.runtime.http.apache;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/** Reads on behind lines that are no HTTP, as the client's own parser does, and does not log them as that one does. */
final class QuietParser extends DefaultHttpResponseParser {

    QuietParser(Http1Config config) {
        super(config);
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
