package dev.ferrule.runtime.http.apache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.network.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The guard of public addresses against every block that is not public, in every notation that leads there: no connection is
 * made, whether a name or an address stands in the URL. Its figure is row 20 of docs/scorecard.md.
 */
@Tag("scorecard")
class EgressMatrixTest {

    /** An address of each block that is not public. */
    private static final List<String> CLOSED = List.of(
            "0.0.0.1",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.254",
            "127.0.0.1",
            "127.8.9.10",
            "169.254.169.254",
            "169.254.170.2",
            "172.16.0.1",
            "172.31.255.254",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.254",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255");

    /** The same of IPv6, where no other address is inside. */
    private static final List<String> CLOSED_6 = List.of(
            "::",
            "::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "3fff::1",
            "5f00::1");

    private static final Network GUARDED = Network.builder()
            .publicAddressesOnly()
            .connectTimeout(Duration.ofMillis(200))
            .build();

    /** All names lead to this address, and addresses to themselves. */
    private record Names(Optional<InetAddress> address) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return address.isPresent() && host.endsWith(".example")
                    ? new InetAddress[] {address.get()}
                    : InetAddress.getAllByName(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static List<String> notations(String address) {
        String[] parts = address.split("\\.", -1);
        long number = 0;
        StringBuilder hex = new StringBuilder();
        for (String part : parts) {
            number = number << 8 | Integer.parseInt(part);
            hex.append(String.format(Locale.ROOT, "%02x", Integer.parseInt(part)));
        }
        String low = hex.substring(0, 4) + ":" + hex.substring(4);
        return List.of(
                address,
                Long.toString(number),
                "0x" + hex,
                parts[0] + "." + parts[1] + "." + ((Integer.parseInt(parts[2]) << 8) + Integer.parseInt(parts[3])),
                "[::ffff:" + address + "]",
                "[::ffff:" + low + "]",
                "[::" + low + "]",
                "[64:ff9b::" + low + "]",
                "[2002:" + low + "::1]");
    }

    @Test
    void noConnectionIsMadeToAnAddressThatIsNotPublic() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        try (ServerSocket inside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (String address : CLOSED) {
                for (String host : notations(address)) {
                    cells++;
                    check(host, Optional.empty(), inside, wrong);
                }
                cells++;
                check("inside.example", Optional.of(InetAddress.getByName(address)), inside, wrong);
            }
            for (String address : CLOSED_6) {
                cells += 2;
                check("[" + address + "]", Optional.empty(), inside, wrong);
                check("inside.example", Optional.of(InetAddress.getByName(address)), inside, wrong);
            }
        }

        System.out.println("scorecard|20|" + (cells - wrong.size()) + " of " + cells
                + " cells (34 blocks; names, and addresses in 9 notations) refused before anything is connected to|"
                + (wrong.isEmpty() ? "reached" : "missed"));
        assertThat(wrong).isEmpty();
    }

    /** Nothing is connected to, because the guard says so or because no URL holds such a host. */
    private static void check(String host, Optional<InetAddress> address, ServerSocket inside, List<String> wrong)
            throws IOException {
        URI uri = URI.create("http://" + host + ":" + inside.getLocalPort() + "/");
        if (uri.getHost() == null) {
            // No connection is opened to a server whose address has no host.
            return;
        }
        try (ApacheTransport transport = new ApacheTransport(GUARDED, new Names(address))) {
            transport
                    .send(new HttpRequest("GET", uri, List.of(), Optional.empty()), Duration.ofSeconds(2))
                    .close();
            wrong.add(host + " was answered");
        } catch (TransportFailure e) {
            // A notation that this Java takes for a name is one that leads nowhere.
            boolean refused = e.phase() == TransportFailure.Phase.REFUSED
                    || (e.phase() == TransportFailure.Phase.RESOLVE && address.isEmpty());
            if (!refused) {
                wrong.add(host + " " + address + " ended in " + e.phase());
            }
        }
        inside.setSoTimeout(1);
        try {
            inside.accept().close();
            wrong.add(host + " was connected to");
        } catch (SocketTimeoutException e) {
            return;
        }
    }
}
