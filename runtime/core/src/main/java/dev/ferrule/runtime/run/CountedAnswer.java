package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** An answer that counts the bytes that are read of its body. */
final class CountedAnswer implements HttpAnswer {

    private final HttpAnswer answer;
    private long bytes;

    CountedAnswer(HttpAnswer answer) {
        this.answer = answer;
    }

    /** How many bytes have been read. */
    long bytes() {
        return bytes;
    }

    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public List<Header> headers() {
        return answer.headers();
    }

    @Override
    public InputStream body() throws IOException {
        return new FilterInputStream(answer.body()) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                bytes += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                bytes += Math.max(read, 0);
                return read;
            }
        };
    }

    @Override
    public void close() {
        answer.close();
    }
}
