package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Authentications;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.FetchDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Works out the request of a step: address, headers, body. The only place where values meet the wire's syntax. */
final class RequestWriter {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private static final Header USER_AGENT = Header.of("User-Agent", "Ferrule");
    private static final Header ACCEPT_JSON = Header.of("Accept", "application/json");
    private static final Header ACCEPT_ALL = Header.of("Accept", "*/*");
    private static final Header ACCEPT_XML = Header.of("Accept", "application/xml, text/xml, */*;q=0.5");
    private static final Header ACCEPT_CSV = Header.of("Accept", "text/csv, */*;q=0.5");

    private final Function<Scope, Server> servers;
    private final Authentication authentication;

    RequestWriter(Server server, Authentication authentication) {
        this(scope -> server, authentication);
    }

    /**
     * Writes requests to the server of a connection.
     *
     * @param servers the server, which the answer that gave a token may tell
     */
    RequestWriter(Function<Scope, Server> servers, Authentication authentication) {
        this.servers = servers;
        this.authentication = authentication;
    }

    /**
     * A request that is worked out and not sent.
     *
     * @param uri the address as it is sent
     * @param shownUri the address with secrets masked, for a plan; empty in a call
     * @param authentication what proves the caller when the request leaves
     * @param gate where an answer may redirect the request to; nowhere when empty
     */
    record Prepared(
            String method,
            URI uri,
            String shownUri,
            List<Header> headers,
            Optional<PreparedBody> body,
            Authentication authentication,
            Optional<FetchGate> gate) {
        /** This request, sent to an address that an answer told; a foreign server sees no secret. */
        Prepared at(NextAddress address) {
            List<Header> shown = headers.stream()
                    .filter(header -> !address.foreign()
                            || (!header.secret() && !header.name().equalsIgnoreCase(CookieWriter.HEADER)))
                    .toList();
            return new Prepared(
                    method,
                    address.uri(),
                    address.uri().toString(),
                    shown,
                    body,
                    address.foreign() ? Authentications.none() : authentication,
                    gate);
        }

        /** This request, redirected by an answer; empty when the answer is no redirect, or one that is not followed. */
        Optional<Prepared> redirected(HttpAnswer answer) {
            if (gate.isEmpty() || !REDIRECTS.contains(answer.status())) {
                return Optional.empty();
            }
            return gate.flatMap(there -> answer.headers().stream()
                            .filter(header -> header.name().equalsIgnoreCase("location"))
                            .findFirst()
                            .map(header -> there.admit(uri, header.value())))
                    .map(next -> new Prepared(method, next, shownUri, headers, body, authentication, gate));
        }

        /** This request, with what proves the caller now. */
        Prepared provenBy(Authentication proof) {
            return new Prepared(method, uri, shownUri, headers, body, proof, gate);
        }

        HttpRequest onTheWire() {
            HttpRequest finished = new HttpRequest(method, uri, headers, body.map(RequestWriter::written));
            try {
                return Proof.on(finished, authentication.prove(finished));
            } catch (IOException e) {
                throw new RefusedValue(Expression.absent(), "cannot be signed: the body cannot be read");
            } catch (IllegalArgumentException e) {
                throw new RefusedValue(Expression.absent(), "cannot be sent: " + e.getMessage());
            }
        }

        /** The address for a plan. */
        String plannedUri() {
            return Proof.shown(shownUri, authentication.planned());
        }

        /** The header fields for a plan. */
        List<Header> plannedHeaders() {
            return Proof.headers(headers, authentication.planned());
        }
    }

    Prepared prepare(StepDefinition step, Scope scope) {
        return step.fetch().isPresent() ? fetched(step, step.fetch().get(), scope) : called(step, scope);
    }

    /** A request to an address that an answer told, with nothing in it that the server's requests have. */
    private Prepared fetched(StepDefinition step, FetchDefinition fetch, Scope scope) {
        String told = scope.find(fetch.url())
                .flatMap(Evaluator::text)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new UnusableAnswer(Origins.text(fetch.url()) + " tells no address to read."));
        List<Header> headers = new ArrayList<>(List.of(ACCEPT_ALL, USER_AGENT));
        step.headers().forEach(field -> addHeader(field, scope, headers));
        FetchGate gate = new FetchGate(servers.apply(scope).resolve("", ""), fetch.allow());
        // What will be told is not known while planning, and is shown by its name.
        URI uri = scope.planning() ? gate.server() : gate.admit(gate.server(), told);
        String shown = scope.planning() ? told : Hosts.origin(uri) + uri.getRawPath();
        return new Prepared(
                step.method(), uri, shown, headers, Optional.empty(), Authentications.none(), Optional.of(gate));
    }

    private Prepared called(StepDefinition step, Scope scope) {
        Server server = servers.apply(scope);
        StringBuilder path = new StringBuilder();
        StringBuilder shownPath = new StringBuilder();
        for (Expression part : step.path()) {
            addPath(step, part, scope, path, shownPath);
        }
        StringBuilder query = new StringBuilder();
        StringBuilder shownQuery = new StringBuilder();
        for (StepDefinition.Field field : step.query()) {
            addQuery(field, scope, query, shownQuery);
        }
        for (CallOptions.Query own : scope.options().query()) {
            String pair =
                    encoded(Expression.absent(), () -> UriText.query(own.name()) + "=" + UriText.query(own.value()));
            separate(query).append(pair);
            separate(shownQuery).append(pair);
        }
        Optional<PreparedBody> body = step.body().flatMap(definition -> PreparedBody.of(definition, scope));
        body.ifPresent(sent -> check(sent, scope.planning()));
        List<Header> headers = new ArrayList<>();
        headers.add(accepted(step));
        headers.add(USER_AGENT);
        body.ifPresent(sent -> headers.add(sent.contentType()));
        for (StepDefinition.Field field : step.headers()) {
            addHeader(field, scope, headers);
        }
        CookieWriter.write(step, scope).ifPresent(headers::add);
        step.repeat().keyHeader().ifPresent(name -> headers.add(new Header(name, key(step, scope), false)));
        for (Header own : scope.options().headers()) {
            headers.removeIf(header -> header.name().equalsIgnoreCase(own.name()));
        }
        headers.addAll(scope.options().headers());
        return new Prepared(
                step.method(),
                server.resolve(path.toString(), query.toString()),
                scope.planning() ? server.show(shownPath.toString(), shownQuery.toString()) : "",
                headers,
                body,
                authentication,
                Optional.empty());
    }

    /** A failure may be told as JSON whatever a success looks like. */
    private static Header accepted(StepDefinition step) {
        if (step.readOptions().gzip()) {
            return ACCEPT_ALL;
        }
        return switch (step.read()) {
            case JSON, NOTHING -> ACCEPT_JSON;
            case XML -> ACCEPT_XML;
            case CSV -> ACCEPT_CSV;
            case TEXT, BYTES -> ACCEPT_ALL;
        };
    }

    private static void check(PreparedBody body, boolean planning) {
        encoded(Expression.absent(), () -> {
            body.check(planning);
            return body;
        });
    }

    private static RequestBody written(PreparedBody body) {
        return encoded(Expression.absent(), body::written);
    }

    /** A key by which the service recognises a call that is sent again. */
    private static String key(StepDefinition step, Scope scope) {
        Optional<String> given = scope.options().idempotencyKey();
        if (given.isPresent()) {
            return scope.manyKeys() ? given.get() + "-" + step.id() : given.get();
        }
        return scope.planning() ? "(new for each call)" : UUID.randomUUID().toString();
    }

    private static void addPath(
            StepDefinition step, Expression part, Scope scope, StringBuilder path, StringBuilder shownPath) {
        if (part instanceof Expression.Literal literal && literal.value() instanceof JsonText text) {
            path.append(text.text());
            shownPath.append(text.text());
            return;
        }
        Optional<JsonValue> found = Evaluator.value(part, scope);
        String encoded = pathPart(step, part, found);
        path.append(encoded);
        shownPath.append(found.filter(JsonSecret.class::isInstance).isPresent() ? Secret.MASK : encoded);
    }

    private static String pathPart(StepDefinition step, Expression part, Optional<JsonValue> found) {
        String value = found.flatMap(Evaluator::text)
                .orElseThrow(() -> new RefusedValue(part, "is needed in the address of step " + step.id()));
        if (value.isEmpty()) {
            throw new RefusedValue(part, "must not be empty, as it is a part of an address");
        }
        return part instanceof Expression.Segments segments
                ? encoded(segments.value(), () -> UriText.segments(value))
                : encoded(part, () -> UriText.segment(value));
    }

    private static void addQuery(
            StepDefinition.Field field, Scope scope, StringBuilder query, StringBuilder shownQuery) {
        JsonValue value = Evaluator.value(field.value(), scope).orElse(JsonValue.ofNull());
        BiConsumer<String, JsonValue> write =
                (name, each) -> Evaluator.text(each).ifPresent(text -> {
                    String start = UriText.query(name) + "=";
                    String encoded = encoded(field.value(), () -> UriText.query(text));
                    separate(query).append(start).append(encoded);
                    separate(shownQuery).append(start).append(each instanceof JsonSecret ? Secret.MASK : encoded);
                });
        switch (field.inside()) {
            case BRACKETS -> InnerNames.BRACKETS.each(field.name(), value, write);
            case DOTS -> InnerNames.DOTS.each(field.name(), value, write);
            case NOTHING -> {
                List<JsonValue> values = value instanceof JsonArray array ? array.values() : List.of(value);
                values.forEach(each -> write.accept(field.name(), each));
            }
        }
    }

    private static StringBuilder separate(StringBuilder query) {
        return query.isEmpty() ? query : query.append('&');
    }

    private static void addHeader(StepDefinition.Field field, Scope scope, List<Header> headers) {
        Optional<JsonValue> value = Evaluator.value(field.value(), scope);
        Optional<String> text = value.flatMap(Evaluator::text);
        if (text.isPresent()) {
            boolean secret = value.get() instanceof JsonSecret;
            headers.removeIf(header -> header.name().equalsIgnoreCase(field.name()));
            headers.add(encoded(field.value(), () -> new Header(field.name(), ascii(text.get()), secret)));
        }
    }

    /** RFC 9110, 5.5: what other signs mean is for nobody to tell, and HTTP clients replace them without a word. */
    private static String ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                throw new IllegalArgumentException("a header carries no signs but those of ASCII");
            }
        }
        return text;
    }

    static <T> T encoded(Expression expression, java.util.function.Supplier<T> encoding) {
        try {
            return encoding.get();
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
            throw new RefusedValue(expression, "cannot be sent: " + reason);
        }
    }

    /** An earlier answer from which no request can be made. */
    static final class UnusableAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableAnswer(String message) {
            super(message);
        }
    }

    /** A value that the wire cannot carry; nothing was sent. */
    static final class RefusedValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Expression expression;
        private final String what;

        RefusedValue(Expression expression, String what) {
            super(what);
            this.expression = expression;
            this.what = what;
        }

        Expression expression() {
            return expression;
        }

        String what() {
            return what;
        }
    }
}
