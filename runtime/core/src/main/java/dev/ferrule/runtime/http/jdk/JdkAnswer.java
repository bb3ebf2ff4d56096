package dev.ferrule.runtime.http.jdk;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;

/** An open answer of the client. */
final class JdkAnswer implements HttpAnswer {

    private final HttpResponse<InputStream> response;

    JdkAnswer(HttpResponse<InputStream> response) {
        this.response = response;
    }

    @Override
    public int status() {
        return response.statusCode();
    }

    @Override
    public List<Header> headers() {
        return response.headers().map().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().flatMap(value -> Header.received(entry.getKey(), value).stream()))
                .toList();
    }

    @Override
    public InputStream body() throws IOException {
        return Codings.undone(response.headers().allValues("content-encoding"), response.body());
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            // The connection is gone, which is what closing is for.
            return;
        }
    }
}
