package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.network.Proxy;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Sends through the proxy what goes through it, and all else directly. */
final class ProxyRoutes extends DefaultProxyRoutePlanner {

    private final Proxy proxy;

    ProxyRoutes(Proxy proxy) {
        super(host(proxy));
        this.proxy = proxy;
    }

    static HttpHost host(Proxy proxy) {
        return new HttpHost("http", proxy.host(), proxy.port());
    }

    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
        return proxy.serves(target.getHostName()) ? super.determineProxy(target, context) : null;
    }
}
