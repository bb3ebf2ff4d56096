package dev.ferrule.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is signed of a request, as it will be on the wire.
 *
 * @param finished the request without any proof
 * @param query its query, with what the proof adds before signing; encoded
 * @param headers its headers, likewise
 */
record RequestFacts(HttpRequest finished, String query, List<Header> headers) {

    /** A form is read into memory to be sorted; a larger one cannot be signed in that way. */
    private static final int LARGEST_FORM = 1 << 20;

    private static final Pattern TOLD = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Set<String> NOT_SIGNED = Set.of("realm", "oauth_signature");

    private static final String FORM = "application/x-www-form-urlencoded";

    /** The facts of a request that carries these as well. */
    static RequestFacts of(HttpRequest unproven, List<Credential> carried) {
        HttpRequest finished = FormFields.on(unproven, carried);
        StringBuilder query = new StringBuilder(Percent.orEmpty(finished.uri().getRawQuery()));
        List<Header> headers = new ArrayList<>(finished.headers());
        for (Credential credential : carried) {
            if (credential.place() == Place.QUERY) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(Percent.encode(credential.name()))
                        .append('=')
                        .append(Percent.encode(credential.text()));
            } else if (credential.place() != Place.FIELD) {
                headers.removeIf(header -> header.name().equalsIgnoreCase(credential.name()));
                headers.add(Header.secret(credential.name(), credential.text()));
            }
        }
        return new RequestFacts(finished, query.toString(), headers);
    }

    String method() {
        return finished.method();
    }

    /** The path as it is sent: that of an address without one is a slash (RFC 9112, 3.2.1). */
    String path() {
        String path = Percent.orEmpty(finished.uri().getRawPath());
        return path.isEmpty() ? "/" : path;
    }

    String pathAndQuery() {
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    String host() {
        return finished.uri().getRawAuthority().toLowerCase(Locale.ROOT);
    }

    String url() {
        URI uri = finished.uri();
        return uri.getScheme() + "://" + uri.getRawAuthority() + pathAndQuery();
    }

    String sortedQuery() {
        return Percent.sorted(Percent.parameters(query, false));
    }

    /**
     * The parameters of query and form.
     *
     * @throws IOException when the body cannot be read, or is larger than a form may be
     */
    String sortedParameters() throws IOException {
        return Percent.sorted(parameters());
    }

    private List<Percent.Parameter> parameters() throws IOException {
        List<Percent.Parameter> all = new ArrayList<>(Percent.parameters(query, false));
        all.addAll(Percent.parameters(form(), true));
        return all;
    }

    /**
     * The base string of OAuth 1.0a (RFC 5849, 3.4.1).
     *
     * @param authorization what the header tells in the form {@code name="value"}; the realm and the signature do not count
     * @throws IOException when the body cannot be read, or is larger than a form may be
     */
    String oauth1Base(String authorization) throws IOException {
        List<Percent.Parameter> all = parameters();
        TOLD.matcher(authorization)
                .results()
                .map(told -> new Percent.Parameter(told.group(1), Percent.encode(Percent.decode(told.group(2)))))
                .filter(told -> !NOT_SIGNED.contains(told.name()))
                .forEach(all::add);
        return Stream.of(method(), baseUrl(), Percent.sorted(all))
                .map(Percent::encode)
                .collect(Collectors.joining("&"));
    }

    /** The address without its query and without the port that its scheme has anyway (RFC 5849, 3.4.1.2). */
    private String baseUrl() {
        String scheme = finished.uri().getScheme().toLowerCase(Locale.ROOT);
        String usual = scheme.equals("https") ? ":443" : ":80";
        String host = host().endsWith(usual) ? host().substring(0, host().length() - usual.length()) : host();
        return scheme + "://" + host + path();
    }

    /**
     * The fields of a form, each name and value one after the other; empty when the body is none.
     *
     * @throws IOException when the body cannot be read, or is larger than a form may be
     */
    String sortedFields() throws IOException {
        return Percent.parameters(form(), true).stream()
                .map(Percent.Parameter::decoded)
                .sorted(Comparator.comparing(Percent.Parameter::name).thenComparing(Percent.Parameter::value))
                .map(field -> field.name() + field.value())
                .collect(Collectors.joining());
    }

    /** A line for each parameter of the query; several values of one name stand in one line, with commas between. */
    String queryLines() {
        Map<String, List<String>> values = new TreeMap<>();
        Percent.parameters(query, false).stream()
                .map(Percent.Parameter::decoded)
                .forEach(parameter -> values.computeIfAbsent(
                                parameter.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(parameter.value()));
        StringBuilder lines = new StringBuilder();
        values.forEach((name, all) -> lines.append('\n')
                .append(name)
                .append(':')
                .append(all.stream().sorted().collect(Collectors.joining(","))));
        return lines.toString();
    }

    /** What a form in the body says; empty when the body is none. */
    private String form() throws IOException {
        if (body().isEmpty() || !header("Content-Type").toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return "";
        }
        try (InputStream in = body().get().open()) {
            byte[] bytes = in.readNBytes(LARGEST_FORM + 1);
            if (bytes.length > LARGEST_FORM) {
                throw new IOException("The form is too large to be signed.");
            }
            return new String(bytes, UTF_8);
        }
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(header -> header.value().strip())
                .collect(Collectors.joining(","));
    }

    /** A line for each header whose name begins so. */
    String headers(String prefix) {
        String start = prefix.toLowerCase(Locale.ROOT);
        return headers.stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(start))
                .distinct()
                .sorted()
                .map(name -> name + ":" + header(name))
                .collect(Collectors.joining("\n"));
    }

    Optional<RequestBody> body() {
        return finished.body();
    }

    /**
     * The number of bytes of the body; empty without one.
     *
     * @throws IOException when the body has to be read for it and cannot
     */
    String bodyLength() throws IOException {
        if (body().isEmpty()) {
            return "";
        }
        if (body().get().length().isPresent()) {
            return Long.toString(body().get().length().getAsLong());
        }
        try (InputStream in = body().get().open()) {
            return Long.toString(in.transferTo(java.io.OutputStream.nullOutputStream()));
        }
    }
}
