package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpOrigin;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import dev.ferrule.runtime.network.HostPatterns;
import dev.ferrule.runtime.network.Network;
import java.time.Duration;

/** What every request of a connection goes through, whatever it is for: it goes only where the network settings let it. */
final class NetworkGate implements Transport {

    private final Network network;
    private final Transport transport;

    NetworkGate(Network network, Transport transport) {
        this.network = network;
        this.transport = transport;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure {
        HttpOrigin origin = request.address().origin();
        String host = origin.host();
        if (!network.allowedHosts().isEmpty() && !HostPatterns.match(network.allowedHosts(), host)) {
            throw new TransportFailure(
                    Phase.REFUSED, "The network settings of the connection do not allow the host " + host + ".");
        }
        if (!network.plainHttp() && Hosts.isExposed(origin) && holdsSecret(request)) {
            throw new TransportFailure(
                    Phase.REFUSED,
                    "Credentials would go unencrypted to " + host + ", which the connection does not allow.");
        }
        Duration most = network.attemptTimeout()
                .filter(attempt -> attempt.compareTo(time) < 0)
                .orElse(time);
        return transport.send(request, most);
    }

    private static boolean holdsSecret(HttpRequest request) {
        for (Header header : request.headers()) {
            if (header.secret()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public void close() {
        transport.close();
    }
}
