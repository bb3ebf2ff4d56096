package dev.ferrule.testkit.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;
import java.util.function.Supplier;

/** A WireMock server that stays off the disk and writes nothing to the console. */
final class QuietWireMock {

    private static final String LOGGING_ADVICE = "slf4j.internal.verbosity";

    private QuietWireMock() {}

    /**
     * Starts a server whose only stub matches everything, so that the extension gets every request.
     *
     * @param port its port; 0 for one that is free
     */
    static WireMockServer start(Extension extension, int port) {
        WireMockServer server = withoutLoggingAdvice(() -> new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .extensions(extension)
                .notifier(new Silence())
                .mappingSource(new NoMappings())
                .disableRequestJournal()
                .jettyAcceptors(1)
                // Milliseconds that closing waits for requests in flight; delays have ended by then.
                .jettyStopTimeout(1000L)
                // The JDK's client offers an upgrade to HTTP/2 with its first request; many servers know none.
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)));
        server.stubFor(any(anyUrl()).willReturn(ok()));
        server.start();
        return server;
    }

    /**
     * Without a logging library, SLF4J prints advice about one when the first logger is made, which Jetty often does.
     * Its own switch for that is read once, at that moment; a value that somebody has set is left alone.
     */
    private static <T> T withoutLoggingAdvice(Supplier<T> first) {
        if (System.getProperty(LOGGING_ADVICE) != null) {
            return first.get();
        }
        System.setProperty(LOGGING_ADVICE, "ERROR");
        try {
            return first.get();
        } finally {
            System.clearProperty(LOGGING_ADVICE);
        }
    }

    private static final class Silence implements Notifier {
        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable cause) {}
    }

    /** WireMock would otherwise read stubs from the working directory. */
    private static final class NoMappings implements MappingsSource {
        @Override
        public void loadMappingsInto(StubMappings mappings) {}

        @Override
        public void save(List<StubMapping> mappings) {}

        @Override
        public void save(StubMapping mapping) {}

        @Override
        @SuppressWarnings("removal") // deprecated, yet without a default
        public void remove(StubMapping mapping) {}

        @Override
        public void removeAll() {}
    }
}
