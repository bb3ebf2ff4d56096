package dev.ferrule.spec.grammar;

import static dev.ferrule.spec.grammar.Key.optional;
import static dev.ferrule.spec.grammar.Key.required;

import dev.ferrule.spec.grammar.Form.Construct;
import dev.ferrule.spec.grammar.Form.Flag;
import dev.ferrule.spec.grammar.Form.Line;
import dev.ferrule.spec.grammar.Form.ListOf;
import dev.ferrule.spec.grammar.Form.MapOf;
import dev.ferrule.spec.grammar.Form.Name;
import dev.ferrule.spec.grammar.Form.Nested;
import dev.ferrule.spec.grammar.Form.OneOrMany;
import dev.ferrule.spec.grammar.Form.Word;

/** The mappings of the recipes whose proof a server gives. They are declared here, and stand in {@link Grammar}. */
final class TokenGrammar {

    private static final Form LINE = new Line(500);
    private static final Form TIME = new Name(NameRule.TIME);

    private TokenGrammar() {}

    static Shape sending() {
        return Shape.of(
                "the place of a token",
                optional("header", new Name(NameRule.HEADER), "the name of the header that takes the token"),
                optional("query", new Name(NameRule.QUERY), "the name of the query parameter that takes the token"),
                optional("cookie", new Name(NameRule.COOKIE), "the name of the cookie that takes the token"),
                optional("prefix", LINE, "what stands before the token, with the blank that ends it"));
    }

    static Shape client(Form value) {
        return Shape.of(
                "the client",
                optional("by", new Word(Words.CLIENT_PROOFS), "how the program proves who it is"),
                optional("id", value, "the id of the program"),
                optional("secret", value, "the secret of the program"),
                optional("key", value, "the private key that signs, for `private-key-jwt`"),
                optional("key-format", new Word(Words.KEY_FORMATS), "how the shared secret of HS256 is written"),
                optional("algorithm", new Word(Words.ALGORITHMS), "how it signs"),
                optional("key-id", value, "by which of its keys the service shall check it"));
    }

    static Shape assertion(Form value) {
        return Shape.of(
                "a signed statement",
                required("key", value, "the private key that signs, in PEM or as JWK, or the shared secret of HS256"),
                optional("key-format", new Word(Words.KEY_FORMATS), "how the shared secret of HS256 is written"),
                optional("algorithm", new Word(Words.ALGORITHMS), "how it is signed"),
                optional("key-id", value, "by which of the keys the service shall check it"),
                optional("issuer", value, "who makes the statement, `iss`"),
                optional("subject", value, "whom it is about, `sub`"),
                optional("audience", value, "whom it is made for, `aud`"),
                optional("lifetime", TIME, "how long it holds"),
                optional("claims", new MapOf(NameRule.QUERY, value), "more members of the statement"));
    }

    static Shape answer(Form path) {
        return Shape.of(
                "the answer with a token",
                optional("access-token", path, "where the access token is"),
                optional("refresh-token", path, "where the refresh token is"),
                optional("expires", path, "where the answer tells how long the access token lasts"),
                optional("unit", new Word(Words.EXPIRY_UNITS), "what that is counted in"),
                optional("lifetime", TIME, "how long it lasts when the answer does not tell"));
    }

    static Shape oauth2(Form value, Form test, Shape client, Shape assertion, Shape answer, Shape sending) {
        Form parameters = new MapOf(NameRule.QUERY, value);
        return Shape.of(
                "a token of OAuth 2",
                required("grant", new Word(Words.GRANTS), "by what the token is got"),
                optional("authorize-url", value, "where people allow it, in a browser"),
                optional("token-url", value, "where the token is got"),
                optional("refresh-url", value, "where it is refreshed, when that is another address"),
                optional("redirect-url", value, "where the browser is sent back to"),
                optional("client", new Nested(client), "the program that asks"),
                optional("user", value, "the user, for the grant `password`"),
                optional("password", value, "the password, for the grant `password`"),
                optional("refresh-token", value, "the refresh token that a connection was given"),
                optional(
                        "assertion",
                        new Nested(assertion),
                        "the statement, for the grants `jwt-bearer` and `self-signed`"),
                optional("scopes", new ListOf(LINE), "what is asked for"),
                optional("scope-separator", LINE, "what stands between two scopes"),
                optional("pkce", new Flag(), "whether the code is bound to who asked for it"),
                optional("authorize-parameters", parameters, "more parameters of the authorize address"),
                optional("token-parameters", parameters, "more parameters of the token request"),
                optional("refresh-parameters", parameters, "more parameters of the refresh request"),
                optional("token-headers", new MapOf(NameRule.HEADER, value), "headers of both requests"),
                optional("format", new Word(Words.TOKEN_FORMATS), "how both requests are written"),
                optional("answer", new Nested(answer), "where their answer has what"),
                optional("keep", new OneOrMany(new Name(NameRule.FIELD)), "members of the answer for `server.url`"),
                optional("send", new Nested(sending), "where calls carry the token"),
                optional("renew", test, "the answers that mean that the token is not accepted any more"),
                optional("leeway", TIME, "how long before its end the token is got anew"));
    }

    static Shape login(Form value, Form statuses, Shape body, Shape rule) {
        return Shape.of(
                "a login",
                required("call", new Construct("call"), "the method and the path, such as `POST /login`"),
                optional("query", new MapOf(NameRule.QUERY, value), "more query parameters"),
                optional("header", new MapOf(NameRule.HEADER, value), "headers"),
                optional("cookie", new MapOf(NameRule.COOKIE, value), "cookies"),
                optional("accept", LINE, "the media types that the answer may have"),
                optional("body", new Nested(body), "what is sent in the body"),
                optional("success", statuses, "the statuses that mean success; any 2xx when left out"),
                optional("read", new Word(Words.LOGIN_READS), "how the answer's body is read"),
                optional("responses", new ListOf(new Nested(rule)), "what an answer means"));
    }

    static Shape loginProof(Form value) {
        return Shape.of(
                "the proof of a login",
                optional("user", value, "the user name"),
                optional("password", value, "the password"),
                optional("with", new Word(Words.LOGIN_PROOF_USES), "which calls carry it"));
    }

    static Shape session(Form path, Form test, Shape call, Shape proof, Shape sending) {
        Form login = new Nested(call);
        return Shape.of(
                "a session",
                required("login", login, "the call that begins it"),
                optional("basic", new Nested(proof), "who logs in, by HTTP Basic authentication"),
                optional("token", path, "where the login's answer has the token"),
                optional("send", new Nested(sending), "where calls carry the token"),
                optional("cookies", new Word(Words.COOKIE_USES), "what is done with the cookies that the service sets"),
                optional("expires", path, "where the login's answer tells how long the token lasts"),
                optional("unit", new Word(Words.EXPIRY_UNITS), "what that is counted in"),
                optional("lifetime", TIME, "how long it lasts when the answer does not tell"),
                optional("idle", TIME, "how long it lasts when no call uses it"),
                optional("renew", test, "the answers that mean that it is over"),
                optional("leeway", TIME, "how long before its end there is another login"),
                optional("logout", login, "the call that ends it, when the connection is closed"));
    }
}
