package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body of the runtime as an entity of the client. Its content type stands among the headers of the request. */
final class BodyEntity extends AbstractHttpEntity {

    private final RequestBody body;

    BodyEntity(RequestBody body) {
        super((String) null, null, body.length().isEmpty());
        this.body = body;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public long getContentLength() {
        return body.length().orElse(-1);
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public InputStream getContent() throws IOException {
        return body.open();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = body.open()) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() {
        // Each stream is closed by who has opened it.
    }
}
