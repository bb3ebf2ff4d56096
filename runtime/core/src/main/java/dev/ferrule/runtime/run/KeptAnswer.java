package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** An answer that has been read to its end, to be read once more. */
final class KeptAnswer implements HttpAnswer {

    private final int status;
    private final List<Header> headers;
    private final byte[] body;

    KeptAnswer(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public List<Header> headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }

    /** Frees nothing: its connection is free already. */
    @Override
    public void close() {}
}
