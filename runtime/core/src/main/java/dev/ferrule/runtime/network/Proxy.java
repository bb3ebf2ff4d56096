package dev.ferrule.runtime.network;

import dev.ferrule.runtime.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP proxy. What goes to a server over TLS goes through a tunnel (RFC 9110, 9.3.6), so that the proxy sees nothing of it.
 *
 * @param host the name or address of the proxy
 * @param port its port
 * @param login what the proxy wants to know of who asks; sent to the proxy alone
 * @param except hosts that are reached directly; {@code *.} stands for any subdomain
 */
public record Proxy(String host, int port, Optional<Login> login, List<String> except) {

    /**
     * Who asks a proxy, by Basic authentication (RFC 7617).
     *
     * @param user the user name
     * @param password the password
     */
    public record Login(String user, Secret password) {

        /** What must not be seen: the password, and what the proxy is sent of it (RFC 7617, 2). */
        public List<Secret> secrets() {
            byte[] both = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            return List.of(password, Secret.of(Base64.getEncoder().encodeToString(both)));
        }
    }

    /** Checks the port and copies the list. */
    public Proxy {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw NetworkProblem.refused("A proxy has a host and a port from 1 to 65535.");
        }
        except = except.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** A proxy that asks for nothing. */
    public static Proxy of(String host, int port) {
        return new Proxy(host, port, Optional.empty(), List.of());
    }

    /** This proxy, asked in the name of this user. */
    public Proxy login(String user, Secret password) {
        return new Proxy(host, port, Optional.of(new Login(user, password)), except);
    }

    /** This proxy, which these hosts are reached without. */
    public Proxy except(List<String> hosts) {
        return new Proxy(host, port, login, hosts);
    }

    /** Whether requests to this host go through the proxy. */
    public boolean serves(String target) {
        return !HostPatterns.match(except, target);
    }
}
