package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.Watchman;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks up addresses within the time of the exchange, which the system's resolver knows nothing of. What it returns is what
 * is connected to, so that a name that resolves differently a moment later leads nowhere else.
 */
final class WatchedResolver implements DnsResolver, AutoCloseable {

    /** Lookups are rare once there are connections, and each of many connections has a thread of its own for them. */
    private static final long IDLE_SECONDS = 1;

    private final Network network;
    private final DnsResolver names;
    private final Map<Thread, Watchman.Watch> callers = new ConcurrentHashMap<>();
    private final ExecutorService lookups = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "ferrule-lookup");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * A resolver for connections with these settings.
     *
     * @param names what tells the addresses of a name
     */
    WatchedResolver(Network network, DnsResolver names) {
        this.network = network;
        this.names = names;
    }

    /** The calling thread looks up addresses under this watch until it is {@link #done}: the client does not say for whom. */
    void within(Watchman.Watch watch) {
        callers.put(Thread.currentThread(), watch);
    }

    void done() {
        callers.remove(Thread.currentThread());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = lookedUp(host, callers.get(Thread.currentThread()));
        return network.publicOnly() && !isProxy(host) ? publicOf(host, all) : all;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return host;
    }

    /** Refuses a host that a proxy is to connect to, as far as it can be told here where that is. */
    void judge(String host, Watchman.Watch watch) throws UnknownHostException {
        InetAddress[] all;
        try {
            all = lookedUp(host, watch);
        } catch (UnknownHostException e) {
            // Behind a proxy, names need not be known here.
            return;
        }
        publicOf(host, all);
    }

    /** Whether the host is the proxy, and nothing connects to it but to be relayed. */
    private boolean isProxy(String host) {
        return network.proxy()
                .filter(proxy -> proxy.host().equalsIgnoreCase(host) && proxy.serves(host))
                .isPresent();
    }

    private static InetAddress[] publicOf(String host, InetAddress[] all) throws NotPublic {
        InetAddress[] open = Arrays.stream(all).filter(PublicAddresses::contain).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new NotPublic(host);
        }
        return open;
    }

    private InetAddress[] lookedUp(String host, Watchman.@Nullable Watch watch) throws UnknownHostException {
        if (watch == null) {
            return names.resolve(host);
        }
        Future<InetAddress[]> lookup = lookups.submit(() -> names.resolve(host));
        try {
            return lookup.get(watch.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            lookup.cancel(true);
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            lookup.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    /** A host has none but private addresses. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super(host);
        }
    }
}
