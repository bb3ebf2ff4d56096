package dev.ferrule.runtime.http.jdk;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.WatchedBody;
import dev.ferrule.runtime.http.Watchman;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An open answer of the client. */
final class JdkAnswer implements HttpAnswer {

    private final HttpResponse<InputStream> response;
    private final Watchman.Watch watch;

    JdkAnswer(HttpResponse<InputStream> response, Watchman.Watch watch) {
        this.response = response;
        this.watch = watch;
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
        boolean gzip = response.headers()
                .firstValue("content-encoding")
                .filter(coding -> coding.equalsIgnoreCase("gzip"))
                .isPresent();
        InputStream bytes = new WatchedBody(response.body(), watch);
        return gzip ? new GZIPInputStream(bytes) : bytes;
    }

    @Override
    public void close() {
        watch.close();
        try {
            response.body().close();
        } catch (IOException e) {
            // The connection is gone, which is what closing is for.
            return;
        }
    }
}
