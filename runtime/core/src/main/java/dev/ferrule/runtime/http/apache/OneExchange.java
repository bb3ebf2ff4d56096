package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import java.io.IOException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a request what the client's own log must not see before it leaves, notes when the first byte of a request may leave, and bounds the interim answers
 * (RFC 9110, 15.2) before the real one.
 */
final class OneExchange extends HttpRequestExecutor {

    /** More than any service sends, and few enough to give up at once. */
    private static final int INTERIM_ANSWERS = 32;

    /** The context of one exchange. */
    static final class Context extends HttpClientContext {
        private final HttpRequest request;
        private boolean begun;

        Context(HttpRequest request) {
            this.request = request;
        }

        /** Everything before has logged a request without its path and its secrets. */
        private void complete(ClassicHttpRequest outgoing) {
            String path = request.uri().getRawPath();
            String query = request.uri().getRawQuery();
            outgoing.setPath((path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
            request.headers().stream()
                    .filter(Header::secret)
                    .forEach(header -> outgoing.addHeader(header.name(), header.value()));
        }

        /** Whether a byte of the request may have left. */
        boolean hasBegun() {
            return begun;
        }
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        // Asking a proxy for a tunnel is no part of the request.
        if (context instanceof Context own && !request.getMethod().equals("CONNECT")) {
            own.complete(request);
            own.begun = true;
        }
        int[] interim = {0};
        return super.execute(
                request,
                connection,
                (answer, there, within) -> {
                    if (++interim[0] > INTERIM_ANSWERS) {
                        throw new ProtocolException("too many interim answers");
                    }
                    if (callback != null) {
                        callback.execute(answer, there, within);
                    }
                },
                context);
    }
}
