package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Watchman;
import java.io.IOException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a request what the client's own log must not see, notes when its first byte may leave, and bounds the interim
 * answers (RFC 9110, 15.2) before the real one.
 */
final class OneExchange extends HttpRequestExecutor {

    /** More than any service sends, and few enough to give up at once. */
    private static final int INTERIM_ANSWERS = 32;

    /** The context of one exchange, which counts interim answers and passes them on. */
    static final class Context extends HttpClientContext implements HttpResponseInformationCallback {
        private final HttpRequest request;
        private final Watchman.Watch watch;
        private boolean begun;
        private @Nullable HttpResponseInformationCallback next;
        private int interim;

        Context(HttpRequest request, Watchman.Watch watch) {
            this.request = request;
            this.watch = watch;
        }

        /** The context of an exchange as the client passes it on. */
        static Context of(HttpContext context) {
            if (context instanceof Context own) {
                return own;
            }
            throw new IllegalStateException("An exchange that nothing is known of.");
        }

        /** What ends the exchange with its time. */
        Watchman.Watch watch() {
            return watch;
        }

        /** Whether a byte of the request may have left. */
        boolean hasBegun() {
            return begun;
        }

        @Override
        public void execute(HttpResponse answer, HttpConnection connection, HttpContext context) throws HttpException {
            if (++interim > INTERIM_ANSWERS) {
                throw new ProtocolException("too many interim answers");
            }
            if (next != null) {
                next.execute(answer, connection, context);
            }
        }
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        Context own = Context.of(context);
        if (connection instanceof QuietConnection kept) {
            kept.refuseUnasked();
        }
        // Asking a proxy for a tunnel is no part of the request.
        if (!request.getMethod().equals("CONNECT")) {
            Outgoing.complete(request, own.request);
            own.begun = true;
        }
        own.next = callback;
        own.interim = 0;
        return super.execute(request, connection, own, context);
    }
}
