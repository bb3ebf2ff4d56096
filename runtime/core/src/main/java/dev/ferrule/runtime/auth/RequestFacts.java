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
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    private static final String FORM = "application/x-www-form-urlencoded";

    /** The facts of a request that carries these as well. */
    static RequestFacts of(HttpRequest finished, List<Credential> carried) {
        StringBuilder query = new StringBuilder(Percent.orEmpty(finished.uri().getRawQuery()));
        List<Header> headers = new ArrayList<>(finished.headers());
        for (Credential credential : carried) {
            if (credential.place() == Place.QUERY) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(Percent.encode(credential.name()))
                        .append('=')
                        .append(Percent.encode(credential.text()));
            } else {
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
        List<Percent.Parameter> all = new ArrayList<>(Percent.parameters(query, false));
        all.addAll(Percent.parameters(form(), true));
        return Percent.sorted(all);
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
