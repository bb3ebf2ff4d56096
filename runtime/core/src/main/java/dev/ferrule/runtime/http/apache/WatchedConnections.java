package dev.ferrule.runtime.http.apache;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a pool, whose addresses are looked up within the time of the exchange that opens one. Most exchanges open
 * none, and then nothing is noted.
 */
final class WatchedConnections implements HttpClientConnectionManager {

    private final HttpClientConnectionManager pool;
    private final WatchedResolver resolver;

    /** The connections of this pool, which asks the resolver for addresses. */
    WatchedConnections(HttpClientConnectionManager pool, WatchedResolver resolver) {
        this.pool = pool;
        this.resolver = resolver;
    }

    @Override
    public LeaseRequest lease(String id, HttpRoute route, Timeout time, @Nullable Object state) {
        return pool.lease(id, route, time, state);
    }

    @Override
    public void release(ConnectionEndpoint connection, @Nullable Object state, @Nullable TimeValue keep) {
        pool.release(connection, state, keep);
    }

    @Override
    public void connect(ConnectionEndpoint connection, @Nullable TimeValue time, HttpContext context)
            throws IOException {
        resolver.within(OneExchange.Context.of(context).watch());
        try {
            pool.connect(connection, time, context);
        } finally {
            resolver.done();
        }
    }

    @Override
    public void upgrade(ConnectionEndpoint connection, HttpContext context) throws IOException {
        pool.upgrade(connection, context);
    }

    @Override
    public void close(CloseMode mode) {
        pool.close(mode);
    }

    @Override
    public void close() throws IOException {
        pool.close();
    }
}
