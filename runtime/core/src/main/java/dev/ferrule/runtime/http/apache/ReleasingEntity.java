package dev.ferrule.runtime.http.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.apache.hc.core5.http.io.EofSensorWatcher;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** A body whose end gives the connection back to those that are kept. One that is left before its end is closed with it. */
final class ReleasingEntity extends HttpEntityWrapper implements EofSensorWatcher {

    private final ExecRuntime connection;

    ReleasingEntity(HttpEntity body, ExecRuntime connection) {
        super(body);
        this.connection = connection;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public InputStream getContent() throws IOException {
        return new EofSensorInputStream(super.getContent(), this);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream body = getContent()) {
            body.transferTo(out);
        }
    }

    @Override
    public boolean eofDetected(InputStream body) throws IOException {
        end(body);
        return false;
    }

    @Override
    public boolean streamClosed(InputStream body) throws IOException {
        end(body);
        return false;
    }

    /** Closing reads what is left, so that the connection can be used again; who does not want that has ended the request. */
    private void end(InputStream body) throws IOException {
        try {
            body.close();
            connection.releaseEndpoint();
        } finally {
            connection.discardEndpoint();
        }
    }

    @Override
    public boolean streamAbort(InputStream body) {
        connection.discardEndpoint();
        return false;
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
            connection.releaseEndpoint();
        } finally {
            connection.discardEndpoint();
        }
    }
}
