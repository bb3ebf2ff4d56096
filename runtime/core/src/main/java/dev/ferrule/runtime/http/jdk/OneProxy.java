package dev.ferrule.runtime.http.jdk;

import dev.ferrule.runtime.network.Proxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Sends through the proxy what goes through it, and all else directly. */
final class OneProxy extends ProxySelector {

    private final Proxy proxy;

    OneProxy(Proxy proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<java.net.Proxy> select(URI uri) {
        // Each time anew, so that a proxy whose address changes is still found.
        return List.of(
                proxy.serves(String.valueOf(uri.getHost()))
                        ? new java.net.Proxy(
                                java.net.Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port()))
                        : java.net.Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // The call fails, which tells enough.
    }
}
