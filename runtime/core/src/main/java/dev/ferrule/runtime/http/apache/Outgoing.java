package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpOrigin;
import dev.ferrule.runtime.http.HttpRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request as the client sends it, which can be ended from another thread. The client's own requests of this kind are made
 * of a {@link java.net.URI} only, which they take apart again.
 */
final class Outgoing extends BasicClassicHttpRequest implements Configurable, CancellableDependency {

    private static final long serialVersionUID = 1L;

    private static final Cancellable ENDED = () -> true;

    private final transient AtomicReference<@Nullable Cancellable> running = new AtomicReference<>();
    private final transient RequestConfig config;

    private Outgoing(String method, HttpHost server, String target, RequestConfig config) {
        super(method, server, target);
        this.config = config;
    }

    /** What the client sends for a request, without what its log must not see: that is {@linkplain #complete added} last. */
    static Outgoing of(HttpRequest request, RequestConfig config) {
        Outgoing outgoing =
                new Outgoing(request.method(), host(request.address().origin()), "/", config);
        for (Header header : request.headers()) {
            if (!header.secret()) {
                outgoing.addHeader(header.name(), header.value());
            }
        }
        // The content type is among the headers; the entity must not add a second one.
        if (request.body().isPresent()) {
            outgoing.setEntity(new BodyEntity(request.body().get()));
        }
        return outgoing;
    }

    /** Gives the client's copy of a request its path and its secrets. */
    static void complete(ClassicHttpRequest copy, HttpRequest request) {
        String target = request.address().target();
        copy.setPath(target.startsWith("/") ? target : "/" + target);
        for (Header header : request.headers()) {
            if (header.secret()) {
                copy.addHeader(header.name(), header.value());
            }
        }
    }

    /** The server as the client names it. */
    static HttpHost host(HttpOrigin origin) {
        String host = origin.host();
        // RFC 3986, 3.2.2: the brackets stand around an address of IPv6 and are no part of it.
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new HttpHost(origin.scheme(), name, origin.port());
    }

    @Override
    public RequestConfig getConfig() {
        return config;
    }

    /** What is to be ended with the request; at once when that has been ended. */
    @Override
    public void setDependency(Cancellable dependency) {
        if (running.updateAndGet(before -> before == ENDED ? ENDED : dependency) == ENDED) {
            dependency.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return running.get() == ENDED;
    }

    @Override
    public boolean cancel() {
        Cancellable before = running.getAndSet(ENDED);
        if (before != null && before != ENDED) {
            before.cancel();
        }
        return before != ENDED;
    }
}
