package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Cookie;
import dev.ferrule.runtime.auth.Cookies;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.Expiry;
import dev.ferrule.runtime.auth.TokenSource;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.SessionDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins and ends the sessions of one connection, by calls like those of actions. */
final class SessionLogin implements TokenSource {

    private final SessionDefinition definition;
    private final Map<String, JsonValue> fields;
    private final Server server;
    private final Exchange exchange;
    private final Time time;
    private final Authentication proof;

    /**
     * Logs in by a call.
     *
     * @param proof what the login proves with beside what its call says
     */
    SessionLogin(
            SessionDefinition definition,
            Authentication proof,
            Map<String, JsonValue> fields,
            Server server,
            Exchange exchange,
            Time time) {
        this.definition = definition;
        this.proof = proof;
        this.fields = fields;
        this.server = server;
        this.exchange = exchange;
        this.time = time;
    }

    @Override
    public Tokens obtain(Optional<Tokens> last, Door door) {
        Called login = called(definition.login(), proof, door);
        StepAnswer answer = login.answer();
        List<Cookie> cookies = Cookies.after(List.of(), login.asked(), answer.headers(), time.now());
        Optional<Secret> token = definition.token().map(where -> token(where, answer, cookies));
        return new Tokens(
                token,
                Optional.empty(),
                Expiry.of(definition.expiry(), answer.body(), time.now()),
                Map.of(),
                definition.cookies() ? cookies : List.of());
    }

    private static Secret token(SessionDefinition.Token where, StepAnswer answer, List<Cookie> cookies) {
        if (where instanceof SessionDefinition.Token.InCookie cookie) {
            return cookies.stream()
                    .filter(each -> each.name().equals(cookie.name()))
                    .map(Cookie::value)
                    .findFirst()
                    .orElseThrow(() -> nothing("cookie " + cookie.name()));
        }
        if (where instanceof SessionDefinition.Token.InHeader header) {
            return answer.header(header.name())
                    .filter(text -> !text.isBlank())
                    .map(Secret::of)
                    .orElseThrow(() -> nothing("header " + header.name()));
        }
        return inBody(((SessionDefinition.Token.InBody) where).path(), answer)
                .map(Secret::of)
                .orElseThrow(() -> nothing("token in its body"));
    }

    private static Optional<String> inBody(Pointer path, StepAnswer answer) {
        return answer.body().flatMap(path::find).flatMap(Evaluator::text).filter(text -> !text.isBlank());
    }

    private static AuthFailure nothing(String what) {
        return AuthFailure.of(ErrorKind.AUTHENTICATION, "The login was answered, and the answer has no " + what + ".");
    }

    /** The answer of a call, and the address that was asked. */
    private record Called(StepAnswer answer, URI asked) {}

    private Called called(StepDefinition step, Authentication proof, Door door) {
        ActionDefinition action = ActionDefinition.builder(step.id(), step.id()).build();
        Redactor redactor = new Redactor(() -> List.copyOf(fields.values()), this::secrets);
        StepCall call = new StepCall(action, step, redactor, List.of());
        Scope scope = new Scope(fields, CallContext.login(CallDoor.watching(door), redactor::note));
        Deadline deadline = Deadline.in(door.left(), time);
        RequestWriter writer = new RequestWriter(server, proof);
        try {
            return call.worked(() -> {
                RequestWriter.Prepared request = writer.prepare(step, scope);
                return new Called(exchange.send(call, request, scope, deadline), request.uri());
            });
        } catch (ConnectorException e) {
            throw failure(e, deadline);
        }
    }

    private static AuthFailure failure(ConnectorException e, Deadline deadline) {
        boolean refused = e.status().isPresent()
                && (e.kind().equals(ErrorKind.INVALID) || e.kind().equals(ErrorKind.PERMISSION));
        ErrorKind kind = refused
                ? ErrorKind.AUTHENTICATION
                : e.kind().equals(ErrorKind.OUTCOME_UNKNOWN) ? ErrorKind.UNAVAILABLE : e.kind();
        String message = "The login failed. " + e.failure().message();
        // What the end of this call has broken off may go well for another.
        AuthFailure failure = deadline.passed() || Thread.currentThread().isInterrupted()
                ? AuthFailure.ofCall(kind, message)
                : AuthFailure.of(kind, message);
        Throwable cause = e.getCause();
        return (cause == null ? failure : failure.because(cause)).answered(e.status(), e.code());
    }

    /** What is logged in with is a field, which every text is searched for, or is sent in a form of its own. */
    @Override
    public List<Secret> secrets() {
        return proof.secrets();
    }

    @Override
    public void end(Authentication session, Door door) {
        definition.logout().ifPresent(step -> {
            try {
                called(
                        step,
                        definition.isProvenByEveryCall() ? new KeyedAuthentication(session, proof.planned()) : session,
                        door);
            } catch (AuthFailure e) {
                // Nobody waits for the end of a session any more, and the service ends it by itself in time.
                return;
            }
        });
    }

    @Override
    public boolean keepsCookies() {
        return definition.cookies();
    }
}
