package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks literal addresses. */
final class UrlChecker {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Diagnostics diagnostics;

    UrlChecker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** An address that people follow. */
    void checkLink(Scalar scalar) {
        problem(scalar.text()).ifPresent(problem -> report(scalar.span(), scalar.text(), problem));
    }

    /** An address that calls are made to: no query, no fragment, no steps upwards. */
    void checkServer(String text, Span span) {
        problem(text).or(() -> serverProblem(text)).ifPresent(problem -> report(span, text, problem));
    }

    /** An address that is called as it is, such as that of a token, so that it may have a query (RFC 6749, 3.1 and 3.2). */
    void checkEndpoint(String text, Span span) {
        problem(text).or(() -> endpointProblem(text)).ifPresent(problem -> report(span, text, problem));
    }

    private static Optional<String> serverProblem(String text) {
        URI uri = URI.create(text);
        return uri.getRawQuery() == null && uri.getRawFragment() == null
                ? endpointProblem(text)
                : Optional.of("it has a query or a fragment");
    }

    private static Optional<String> endpointProblem(String text) {
        URI uri = URI.create(text);
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (uri.getRawFragment() != null) {
            return Optional.of("it has a fragment");
        }
        if (path.contains("//") || (path + "/").contains("/../") || (path + "/").contains("/./")) {
            return Optional.of("its path has empty, `.` or `..` parts");
        }
        return Optional.empty();
    }

    private static Optional<String> problem(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return Optional.of("it does not start with `https://` or `http://`");
            }
            if (uri.getRawUserInfo() != null) {
                return Optional.of("it holds a user name or password");
            }
            return uri.getHost() == null ? Optional.of("it names no host") : Optional.empty();
        } catch (URISyntaxException problem) {
            return Optional.of("it has signs that a URL cannot have");
        }
    }

    private void report(Span span, String text, String problem) {
        diagnostics.report(
                DiagnosticCode.BAD_URL,
                span,
                Quote.code(text) + " cannot be used: " + problem,
                "write an address such as `https://api.example.com/v1`");
    }
}
