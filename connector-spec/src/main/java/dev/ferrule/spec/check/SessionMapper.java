package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Session;
import dev.ferrule.spec.model.Session.Token;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the recipe {@code session}: a login, and what calls carry from then on. */
final class SessionMapper {

    private final Diagnostics diagnostics;
    private final SpecFolder folder;

    SessionMapper(Diagnostics diagnostics, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.folder = folder;
    }

    Recipe map(Fields session, Scope scope) {
        check(session);
        TokenUseMapper tokens = new TokenUseMapper(diagnostics);
        // A login that is missing has been reported; an empty mapping takes its place.
        Fields login = session.nested("login").orElseGet(() -> Fields.of(new Mapping(session.span(), List.of())));
        return new Recipe.Login(new Session(
                step(login, "login", scope),
                basic(session, scope),
                token(session),
                tokens.expiry(session, scope, null),
                session.has("cookies"),
                session.nested("logout")
                        .map(call -> step(call, "logout", scope))
                        .orElse(null),
                tokens.use(session, scope)));
    }

    private void check(Fields session) {
        if (session.has("token") != session.has("send")) {
            String there = session.has("token") ? "token" : "send";
            bad(
                    session,
                    there,
                    session.has("token")
                            ? "the login gives a token, and no call carries it"
                            : "calls carry a token, and nothing says where the login's answer has it",
                    session.has("token")
                            ? "add `send:`, such as `send: {header: X-Session}`"
                            : "add `token:`, such as `token: body.token`");
        }
        if (!session.has("token") && !session.has("send") && !session.has("cookies")) {
            diagnostics.report(
                    DiagnosticCode.BAD_SESSION,
                    session.span(),
                    "nothing of the login's answer is used",
                    "add `token:` and `send:`, or `cookies: keep`");
        }
    }

    private Session.@Nullable Basic basic(Fields session, Scope scope) {
        Fields basic = session.nested("basic").orElse(null);
        if (basic == null) {
            return null;
        }
        boolean everyCall = basic.text("with", "login").equals("every-call");
        boolean taken = session.nested("send")
                .map(send -> send.text("header", "").equalsIgnoreCase("Authorization"))
                .orElse(false);
        if (everyCall && taken) {
            diagnostics.report(
                    DiagnosticCode.BAD_SESSION,
                    basic.keySpan("with"),
                    "calls cannot carry both user and password and the token in the header Authorization",
                    "leave out `with:`, so that the login alone carries user and password");
        }
        Credentials credentials = new Credentials(diagnostics);
        return new Session.Basic(
                credentials.read(basic, "user", scope), credentials.read(basic, "password", scope), everyCall);
    }

    private void bad(Fields session, String key, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_SESSION, session.keySpan(key), message, hint);
    }

    /** A call that is made outside of actions; it knows the connection and nothing else. */
    private Step step(Fields call, String id, Scope scope) {
        StepOutline outline = StepOutline.of(call, true);
        StepOutline named = new StepOutline(call, id, true, outline.method(), outline.read());
        return new StepMapper(diagnostics, new WireTargets(diagnostics), folder).map(named, scope);
    }

    private @Nullable Token token(Fields session) {
        Scalar scalar = session.scalar("token").orElse(null);
        if (scalar == null) {
            return null;
        }
        List<PathParser.Part> parts = new PathParser(diagnostics).parse(scalar).orElse(List.of());
        if (parts.size() == 2 && parts.get(0).is("header")) {
            return new Token.InHeader(parts.get(1).text().toLowerCase(Locale.ROOT));
        }
        if (parts.size() == 2 && parts.get(0).is("cookie")) {
            return new Token.InCookie(parts.get(1).text());
        }
        if (!parts.isEmpty() && !parts.get(0).is("body")) {
            diagnostics.report(
                    DiagnosticCode.BAD_PATH,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is no part of the login's answer",
                    "write `body.NAME`, `header.NAME` or `cookie.NAME`");
            return new Token.InBody(JsonPath.WHOLE);
        }
        return new Token.InBody(parts.isEmpty() ? JsonPath.WHOLE : PathParser.path(parts.subList(1, parts.size())));
    }
}
