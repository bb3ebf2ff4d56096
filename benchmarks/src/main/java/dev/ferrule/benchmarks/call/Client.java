package dev.ferrule.benchmarks.call;

import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import java.util.Locale;

/** Who makes the calls. */
public enum Client {
    /** Apache HttpClient and Jackson's streams, written for these calls. */
    HAND_WRITTEN,
    /** The client that is generated of the connector. */
    GENERATED,
    /** The connector's YAML, run as it was read. */
    INTERPRETED,
    /** The same on the client of the JDK. */
    INTERPRETED_JDK,
    /** A client that openapi-generator has made, on the client of the JDK. */
    OPENAPI_GENERATOR,
    /** Feign on Apache HttpClient. */
    FEIGN;

    /** Who calls. */
    static final String USER = "benchmark";

    static final String PASSWORD = "correct horse battery staple";

    /** A client of this server, which it proves itself to by Basic authentication. */
    public UserCalls of(String url) {
        return switch (this) {
            case HAND_WRITTEN -> new HandWritten(url);
            case GENERATED -> new Generated(url);
            case INTERPRETED -> new Interpreted(url, "basic", new ApacheTransport());
            case INTERPRETED_JDK -> new Interpreted(url, "basic", new JdkTransport());
            case OPENAPI_GENERATOR -> new OpenApi(url);
            case FEIGN -> new FeignCalls(url);
        };
    }

    /** Its name for people. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
