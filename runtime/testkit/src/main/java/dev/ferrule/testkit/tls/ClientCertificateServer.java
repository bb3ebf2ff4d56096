package dev.ferrule.testkit.tls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.network.ClientCertificate;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;

/**
 * A service behind TLS that speaks to nobody but the client whose certificate its own authority has signed (RFC 8446, 4.3.2).
 * Authority and certificates are made anew for each server and hold for two days.
 */
public final class ClientCertificateServer implements AutoCloseable {

    private final Certificates certificates = Certificates.made();
    private final SandboxService service;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "ferrule-mtls");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> callers = new CopyOnWriteArrayList<>();

    private ClientCertificateServer(SandboxService service) throws IOException {
        this.service = service;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Starts a server in front of this service. */
    public static ClientCertificateServer start(SandboxService service) {
        try {
            return new ClientCertificateServer(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, without a slash at the end. */
    public String baseUrl() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The certificate of its authority in PEM, which a client must trust. */
    public String authority() {
        return certificates.authority();
    }

    /** The certificate of the client that it knows, in PEM. */
    public String certificate() {
        return certificates.certificate(Certificates.CLIENT);
    }

    /** The private key of that client, in PEM (PKCS#8). */
    public Secret key() {
        return certificates.key(Certificates.CLIENT);
    }

    /** Both in a PKCS#12 file, behind {@link #password()}. */
    public byte[] pkcs12() {
        return certificates.pkcs12(Certificates.CLIENT);
    }

    /** The password of that file. */
    public Secret password() {
        return certificates.password();
    }

    /** The certificate and key of a client whom it does not know, as another authority has signed them. */
    public ClientCertificate stranger() {
        return certificates.client(Certificates.STRANGER);
    }

    /** Network settings that trust it and show the certificate that it knows. */
    public Network.Builder network() {
        return Network.builder().trust(authority()).clientCertificate(certificates.client(Certificates.CLIENT));
    }

    /** The names of those who have called, in order: the subjects of their certificates. */
    public List<String> callers() {
        return List.copyOf(callers);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            callers.add(((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName());
            URI uri = exchange.getRequestURI();
            Fields headers = Fields.headers(exchange.getRequestHeaders().entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(value -> new Fields.Field(entry.getKey(), value)))
                    .toList());
            SandboxResponse response = service.handle(SandboxRequest.of(
                    exchange.getRequestMethod(),
                    uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                    headers,
                    exchange.getRequestBody().readAllBytes()));
            response.headers()
                    .asList()
                    .forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
            byte[] body = response.body();
            exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
