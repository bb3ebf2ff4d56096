package dev.ferrule.runtime.run;

import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Authentications;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.FetchDefinition;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.UploadDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAddress;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Works out the request of a step: address, headers, body. The only place where values meet the wire's syntax. */
final class RequestWriter {

    private final Servers servers;
    private final Authentication authentication;

    RequestWriter(Server server, Authentication authentication) {
        this(Servers.only(server), authentication);
    }

    /**
     * Writes requests to the servers of a connection.
     *
     * @param servers the servers, which the answer that gave a token may tell
     */
    RequestWriter(Servers servers, Authentication authentication) {
        this.servers = servers;
        this.authentication = authentication;
    }

    /**
     * A request that is worked out and not sent.
     *
     * @param address the address as it is sent
     * @param shownUri the address with secrets masked; empty when nobody will look at it
     * @param authentication what proves the caller when the request leaves
     * @param gate where an answer may redirect the request to; nowhere when empty
     * @param place who has told the address
     * @param foreign whether the limits and rules of the service do not hold for it, as it goes to another server
     */
    record Prepared(
            String method,
            HttpAddress address,
            String shownUri,
            List<Header> headers,
            Optional<PreparedBody> body,
            Authentication authentication,
            Optional<AddressGate> gate,
            Place place,
            boolean foreign) {

        /** Who has told an address. */
        enum Place {
            /** The spec. */
            OWN,
            /** An answer, and it is on the connection's server. */
            TOLD,
            /** An answer, and it may be on any allowed server. */
            FOREIGN
        }

        /** The address as a URI. */
        URI uri() {
            return address.uri();
        }

        /** Whether the address is that of the step's path. */
        boolean isByTemplate() {
            return place == Place.OWN;
        }

        /** Whether it may go to another server than the connection's. */
        boolean mayBeElsewhere() {
            return place == Place.FOREIGN;
        }

        /** This request, sent to an address that an answer told; a foreign server sees no secret. */
        Prepared at(NextAddress next) {
            return new Prepared(
                    method,
                    HttpAddress.of(next.uri()),
                    next.uri().toString(),
                    next.foreign() ? withoutSecrets(headers) : headers,
                    body,
                    next.foreign() ? Authentications.none() : authentication,
                    gate,
                    next.foreign() ? Place.FOREIGN : Place.TOLD,
                    foreign);
        }

        /** This request, redirected by an answer; empty when the answer is no redirect, or one that is not followed. */
        Optional<Prepared> redirected(HttpAnswer answer) {
            if (gate.isEmpty() || !gate.get().follows(answer.status())) {
                return Optional.empty();
            }
            return answer.headers().stream()
                    .filter(header -> header.name().equalsIgnoreCase("location"))
                    .findFirst()
                    .map(header -> moved(gate.get().admit(uri(), header.value())));
        }

        /** This request, sent elsewhere; another origin sees no secret. */
        private Prepared moved(URI next) {
            boolean same = Hosts.origin(uri()).equals(Hosts.origin(next));
            return new Prepared(
                    method,
                    HttpAddress.of(next),
                    shown(next),
                    same ? headers : withoutSecrets(headers),
                    body,
                    same ? authentication : Authentications.none(),
                    gate,
                    same ? place : Place.FOREIGN,
                    foreign || !same);
        }

        /** This request, with what proves the caller now. */
        Prepared provenBy(Authentication proof) {
            return proof == authentication
                    ? this
                    : new Prepared(method, address, shownUri, headers, body, proof, gate, place, foreign);
        }

        HttpRequest onTheWire() {
            return proven(new HttpRequest(method, address, headers, body.map(RequestWriter::written)), authentication);
        }

        /** The address for a plan. */
        String plannedUri() {
            return Proof.shown(shownUri, authentication.planned());
        }

        /** What the body is made of, for a plan. */
        Optional<JsonValue> plannedBody() {
            return body.map(PreparedBody::value).map(value -> Proof.fields(value, authentication.planned()));
        }

        /** The header fields for a plan. */
        List<Header> plannedHeaders() {
            return Proof.headers(headers, authentication.planned());
        }
    }

    /** A request with what proves who makes it. */
    static HttpRequest proven(HttpRequest finished, Authentication proof) {
        try {
            return Proof.on(finished, proof.prove(finished));
        } catch (IOException e) {
            throw new RefusedValue(Expression.absent(), "cannot be signed: the body cannot be read");
        } catch (IllegalArgumentException e) {
            throw new RefusedValue(Expression.absent(), "cannot be sent: " + e.getMessage());
        }
    }

    /** What proves who makes the requests of the connection. */
    Authentication authentication() {
        return authentication;
    }

    /** The address below which the calls of a step go. */
    URI base(StepDefinition step, Scope scope) {
        return servers.of(step, scope).base();
    }

    Prepared prepare(StepDefinition step, Scope scope) {
        if (step.fetch().isPresent()) {
            return fetched(step, step.fetch().get(), scope);
        }
        Optional<Origin> address = step.upload().flatMap(UploadDefinition::url);
        return address.isPresent() ? uploaded(step, address.get(), scope) : called(step, scope);
    }

    /** A request that carries a file to an address that an answer told; a foreign server sees no secret. */
    private Prepared uploaded(StepDefinition step, Origin address, Scope scope) {
        List<String> allow = step.upload().map(UploadDefinition::allow).orElse(List.of());
        String told = told(address, scope, "send to");
        AddressGate gate = AddressGate.sending(base(step, scope), allow);
        // What will be told is not known while planning, and is shown by its name; credentials may not be sent at all.
        URI uri = scope.planning() ? gate.server() : gate.admit(gate.server(), told);
        boolean foreign = scope.planning() ? !allow.isEmpty() : gate.isForeign(uri);
        Optional<PreparedBody> body = body(step, scope);
        List<Header> headers = HeaderWriter.headers(step, body, scope);
        HeaderWriter.addKey(step, scope, headers);
        return new Prepared(
                step.method(),
                HttpAddress.of(uri),
                scope.planning() ? told : shown(uri),
                foreign ? withoutSecrets(headers) : headers,
                body,
                foreign ? Authentications.none() : authentication,
                Optional.of(gate),
                foreign ? Prepared.Place.FOREIGN : Prepared.Place.TOLD,
                foreign);
    }

    private static List<Header> withoutSecrets(List<Header> headers) {
        return headers.stream()
                .filter(header -> !header.secret() && !header.name().equalsIgnoreCase(CookieWriter.HEADER))
                .toList();
    }

    /** A request to an address that an answer told, with nothing in it that the server's requests have. */
    private Prepared fetched(StepDefinition step, FetchDefinition fetch, Scope scope) {
        String told = told(fetch.url(), scope, "read");
        List<Header> headers = HeaderWriter.fetching(step, scope);
        AddressGate gate = AddressGate.reading(base(step, scope), fetch.allow());
        // What will be told is not known while planning, and is shown by its name.
        URI uri = scope.planning() ? gate.server() : gate.admit(gate.server(), told);
        String shown = scope.planning() ? told : shown(uri);
        return new Prepared(
                step.method(),
                HttpAddress.of(uri),
                shown,
                headers,
                Optional.empty(),
                Authentications.none(),
                Optional.of(gate),
                Prepared.Place.FOREIGN,
                true);
    }

    /** The address that an answer tells, to do this with it. */
    private static String told(Origin origin, Scope scope, String purpose) {
        return scope.find(origin)
                .flatMap(Evaluator::text)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new UnusableAnswer(Origins.text(origin) + " tells no address to " + purpose + "."));
    }

    /** An address that an answer told, for people: what stands in its query may be what gives access. */
    private static String shown(URI told) {
        return Hosts.origin(told) + told.getRawPath();
    }

    private Prepared called(StepDefinition step, Scope scope) {
        Server server = servers.of(step, scope);
        boolean shown = isShown(scope);
        AddressWriter address = AddressWriter.of(step, scope, server, shown);
        Optional<PreparedBody> body = body(step, scope);
        List<Header> headers = HeaderWriter.headers(step, body, scope);
        CookieWriter.write(step, scope).ifPresent(headers::add);
        HeaderWriter.addKey(step, scope, headers);
        for (Header own : scope.options().headers()) {
            headers.removeIf(header -> header.name().equalsIgnoreCase(own.name()));
        }
        headers.addAll(scope.options().headers());
        return new Prepared(
                step.method(),
                address.address(),
                address.shown(),
                headers,
                body,
                authentication,
                Optional.empty(),
                Prepared.Place.OWN,
                false);
    }

    /** Whether somebody will look at an address, who must not see secrets. */
    private static boolean isShown(Scope scope) {
        return scope.planning() || scope.watching() != Watching.NONE;
    }

    /** What is sent in the body, which the wire can carry. A file that is all of it must be there. */
    private static Optional<PreparedBody> body(StepDefinition step, Scope scope) {
        if (step.body().isEmpty() && step.upload().isEmpty()) {
            return Optional.empty();
        }
        Optional<PreparedBody> body = step.body().flatMap(definition -> PreparedBody.of(definition, scope));
        body.ifPresent(sent -> check(sent, scope.planning()));
        boolean missing = step.upload().isPresent()
                && !scope.planning()
                && body.filter(sent -> sent.value() instanceof JsonFile).isEmpty();
        if (missing) {
            Expression file = step.body().flatMap(BodyDefinition::json).orElseGet(Expression::absent);
            throw new RefusedValue(file, "is needed: it is the file that step " + step.id() + " sends");
        }
        return body;
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

    static <T> T encoded(Expression expression, java.util.function.Supplier<T> encoding) {
        try {
            return encoding.get();
        } catch (IllegalArgumentException e) {
            throw refused(expression, e);
        }
    }

    /** That the value of an expression has no place where it stands. */
    static RefusedValue refused(Expression expression, IllegalArgumentException why) {
        String reason = String.valueOf(why.getMessage()).replaceFirst("\\.$", "");
        return new RefusedValue(expression, "cannot be sent: " + reason);
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
