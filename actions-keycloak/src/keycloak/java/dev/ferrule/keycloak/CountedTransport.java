package dev.ferrule.keycloak;

import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Writes down what goes to Keycloak, and tells somebody before it goes. */
final class CountedTransport implements Transport {

    private final Transport carrier = new ApacheTransport();
    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<String> proofs = new CopyOnWriteArrayList<>();
    private final Consumer<String> beforeCall;

    CountedTransport() {
        this(proof -> {});
    }

    /** Tells the token of each call of the API before it is sent. */
    CountedTransport(Consumer<String> beforeCall) {
        this.beforeCall = beforeCall;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure {
        if (request.uri().getPath().endsWith("/token")) {
            tokenRequests.add(request.body().map(CountedTransport::text).orElse(""));
        } else {
            String proof = request.headers().stream()
                    .filter(header -> header.name().equalsIgnoreCase("authorization"))
                    .map(header -> header.value().replaceFirst("^Bearer ", ""))
                    .findFirst()
                    .orElse("");
            proofs.add(proof);
            beforeCall.accept(proof);
        }
        return carrier.send(request, time);
    }

    private static String text(dev.ferrule.runtime.http.RequestBody body) {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bodies of the requests for tokens. */
    List<String> tokenRequests() {
        return tokenRequests;
    }

    /** The tokens that calls of the API carried. */
    List<String> proofs() {
        return proofs;
    }

    @Override
    public void close() {
        carrier.close();
    }
}
