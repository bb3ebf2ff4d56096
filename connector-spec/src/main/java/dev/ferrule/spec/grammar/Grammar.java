package dev.ferrule.spec.grammar;

import static dev.ferrule.spec.grammar.Key.optional;
import static dev.ferrule.spec.grammar.Key.required;

import dev.ferrule.spec.grammar.Form.Construct;
import dev.ferrule.spec.grammar.Form.Either;
import dev.ferrule.spec.grammar.Form.Flag;
import dev.ferrule.spec.grammar.Form.ListOf;
import dev.ferrule.spec.grammar.Form.MapOf;
import dev.ferrule.spec.grammar.Form.Name;
import dev.ferrule.spec.grammar.Form.Nested;
import dev.ferrule.spec.grammar.Form.OneOrMany;
import dev.ferrule.spec.grammar.Form.Whole;
import dev.ferrule.spec.grammar.Form.Word;
import java.util.List;

/**
 * The mappings of the connector's file and of its types. Each place of the language is declared here, in {@link ActionGrammar} or in
 * {@link CallGrammar}, and nowhere else.
 */
public final class Grammar {

    /** A field of the connection. */
    public static final Shape CONNECTION_FIELD = Shape.of(
                    "a connection field",
                    optional("name", Shared.LINE, "the label that people read"),
                    required("type", new Word(Words.CONNECTION_TYPES), "the type of its value"),
                    optional("required", new Flag(), "whether a connection must have it"),
                    optional("default", Shared.VALUE, "what counts when it is not given"),
                    optional("example", Shared.LINE, "a value for documentation"),
                    optional("placeholder", Shared.LINE, "what an empty field shows"),
                    optional("description", Shared.PROSE, "what it means"),
                    optional("help", Shared.PROSE, "a short hint beside the field"))
            .and("a connection field", Shared.CONSTRAINTS);

    /** Where the service answers. */
    public static final Shape SERVER = Shape.of(
            "the server",
            required("url", Shared.VALUE, "the base URL of every call whose step names no other"),
            optional(
                    "others",
                    new MapOf(NameRule.KEBAB, Shared.VALUE),
                    "the base URLs of the calls that the service takes at another address, by name"),
            optional("allow", new OneOrMany(new Name(NameRule.HOST)), "the hosts that calls may go to"));

    /** HTTP Basic authentication. */
    public static final Shape BASIC = Shape.of(
            "basic authentication",
            optional("user", Shared.VALUE, "the user id"),
            optional("password", Shared.VALUE, "the password"));

    /** A bearer token. */
    public static final Shape BEARER =
            Shape.of("a bearer token", required("token", Shared.VALUE, "the token, sent as `Authorization: Bearer`"));

    /** A key at a place of its own. */
    public static final Shape API_KEY = Shape.of(
            "an API key",
            optional("header", new Name(NameRule.HEADER), "the name of the header that takes the key"),
            optional("query", new Name(NameRule.QUERY), "the name of the query parameter that takes the key"),
            optional("cookie", new Name(NameRule.COOKIE), "the name of the cookie that takes the key"),
            optional("prefix", Shared.LINE, "what stands before the key, with the blank that ends it"),
            required("value", Shared.VALUE, "the key"));

    /** Where a token is sent. */
    public static final Shape SENDING = TokenGrammar.sending();

    /** The program that asks for tokens of OAuth 2. */
    public static final Shape CLIENT = TokenGrammar.client(Shared.VALUE);

    /** A statement that a program signs. */
    public static final Shape ASSERTION = TokenGrammar.assertion(Shared.VALUE);

    /** Where the answer with a token has what. */
    public static final Shape TOKEN_ANSWER = TokenGrammar.answer(Shared.PATH);

    /** A token of OAuth 2. */
    public static final Shape OAUTH2 =
            TokenGrammar.oauth2(Shared.VALUE, Shared.TEST, CLIENT, ASSERTION, TOKEN_ANSWER, SENDING);

    /** The call that begins or ends a session. */
    public static final Shape LOGIN =
            TokenGrammar.login(Shared.VALUE, Shared.STATUSES, CallGrammar.BODY, CallGrammar.RESPONSE_RULE);

    /** HTTP Basic authentication of a login. */
    public static final Shape LOGIN_PROOF = TokenGrammar.loginProof(Shared.VALUE);

    /** A proof that a login gives. */
    public static final Shape SESSION = TokenGrammar.session(Shared.PATH, Shared.TEST, LOGIN, LOGIN_PROOF, SENDING);

    /** Something that is signed or digested, and is more than a word. */
    public static final Shape DIGESTED_PART = SignatureGrammar.digestedPart();

    /** Parts of which not they are signed but their digest. */
    public static final Shape PART_DIGEST = SignatureGrammar.partDigest(DIGESTED_PART);

    /** Something that is signed and is more than a word. */
    public static final Shape SIGNED_PART = SignatureGrammar.signedPart(DIGESTED_PART, PART_DIGEST);

    /** A key that is worked out from the secret key. */
    public static final Shape DERIVED_KEY = SignatureGrammar.derivedKey();

    /** What the word `body-digest` means in a signature. */
    public static final Shape BODY_DIGEST = SignatureGrammar.bodyDigest();

    /** Something that a request carries because it is signed. */
    public static final Shape SIGNED_PLACE = SignatureGrammar.signedPlace();

    /** A signature of each request. */
    public static final Shape SIGNATURE =
            SignatureGrammar.signature(Shared.VALUE, DERIVED_KEY, BODY_DIGEST, SIGNED_PART, SIGNED_PLACE);

    /** AWS Signature Version 4. */
    public static final Shape AWS_SIGV4 = SignatureGrammar.awsSigV4(Shared.VALUE);

    /** A token that the service tells where to get. */
    public static final Shape CHALLENGE = Shape.of(
            "a token on demand",
            optional("user", Shared.VALUE, "who asks for the token"),
            optional("password", Shared.VALUE, "the password"),
            required("allow", new OneOrMany(new Name(NameRule.HOST)), "the hosts that may give tokens"));

    /** Code that the embedding program registers. */
    public static final Shape HOOK = Shape.of(
            "a hook",
            required("kind", new Word(Words.HOOK_KINDS), "what the code may do"),
            required("description", Shared.PROSE, "what the code does"),
            optional(
                    "reads",
                    new OneOrMany(new Name(NameRule.SNAKE)),
                    "the fields of the connection that the code may see"),
            optional("gives", new Word(Words.HOOK_RESULTS), "what a conversion gives"),
            optional(
                    "allow",
                    new OneOrMany(new Name(NameRule.HOST)),
                    "the hosts that a login or a transfer may call beside the server"));

    /** A way to prove who calls. */
    public static final Shape AUTH = Shape.of(
            "an auth scheme",
            optional("id", new Name(NameRule.KEBAB), "the word by which it is picked; the recipe's key when left out"),
            optional("name", Shared.LINE, "the label that people read"),
            optional("description", Shared.PROSE, "when to pick it and where its values are found"),
            optional("basic", new Nested(BASIC), "HTTP Basic authentication"),
            optional("bearer", new Nested(BEARER), "a bearer token"),
            optional("api-key", new Nested(API_KEY), "a key in a header, the query or a cookie"),
            optional("oauth2", new Nested(OAUTH2), "a token of OAuth 2"),
            optional("session", new Nested(SESSION), "what a login gives: a session, or a token for other credentials"),
            optional(
                    "challenge",
                    new Nested(CHALLENGE),
                    "a token that the service tells where to get when it turns a call away"),
            optional("signature", new Nested(SIGNATURE), "a signature of each request"),
            optional("aws-sigv4", new Nested(AWS_SIGV4), "AWS Signature Version 4"),
            optional("hook", new Name(NameRule.KEBAB), "hand-written code, a signer or a login"),
            optional("mtls", new Flag(), "true for the client certificate of the connection's network settings"),
            optional("none", new Flag(), "true for no proof at all"),
            optional("also", new ListOf(new Nested(API_KEY)), "keys that are sent beside the proof"));

    /** One of the service's own error codes. */
    public static final Shape ERROR = Shape.of(
            "an error code",
            required("kind", new Word(Words.KINDS), "the kind of failure"),
            required("description", Shared.PROSE, "what the code means"),
            optional("advice", Shared.PROSE, "what to do about it"));

    /** A field of an object type. */
    public static final Shape FIELD = Shape.of(
                    "a field",
                    required("type", Shared.LINE, "a built-in type or one of the connector's types"),
                    optional("of", Shared.LINE, "the type of the items of a list, or of the values of a map"),
                    optional("key-pattern", Shared.LINE, "a regular expression that each key of a map matches"),
                    optional(
                            "wire",
                            new OneOrMany(new Name(NameRule.QUERY)),
                            "the names on the wire; the first is written"),
                    optional("required", new Flag(), "whether the service always answers it, and callers must give it"),
                    optional("clear", Shared.VALUE, "what is sent when the caller clears it"),
                    optional("description", Shared.PROSE, "what it means"))
            .and("a field", Shared.CONSTRAINTS)
            .and("a field", Shared.LIFECYCLE);

    /** One of the forms that values of a type have. */
    public static final Shape FORM = Shape.of(
            "a form",
            required("type", Shared.LINE, "the type of its values"),
            optional("of", Shared.LINE, "the type of the items of a list"),
            optional("wire", new Name(NameRule.QUERY), "the tag on the wire"),
            optional("description", Shared.PROSE, "when a value has it"));

    /** The member that tells the form of a value. */
    public static final Shape TAG = Shape.of(
            "a tag",
            required("field", new Name(NameRule.FIELD), "the member that holds it"),
            optional("wire", new Name(NameRule.QUERY), "the member's name on the wire"));

    /** An object type, or one whose values have one of several forms. */
    public static final Shape TYPE = Shape.of(
            "a type",
            optional("description", Shared.PROSE, "what it is"),
            optional("fields", new MapOf(NameRule.FIELD, new Nested(FIELD)), "its members"),
            optional("drop", new OneOrMany(new Name(NameRule.QUERY)), "members that the output leaves out"),
            optional(
                    "one-of",
                    new MapOf(NameRule.FIELD, new Either(Shared.LINE, new Nested(FORM))),
                    "the forms that its values have, by their tags"),
            optional("tag", new Either(new Word(Words.TAGS), new Nested(TAG)), "what tells which form a value has"));

    private static final Form SHARED_TYPES = new MapOf(NameRule.TYPE, new Nested(TYPE));

    /** A file of the folder {@code types}. */
    public static final Shape TYPES =
            Shape.of("a file of types", required("types", SHARED_TYPES, "the types that actions share"));

    /** A library of workflows. */
    public static final Shape LIBRARY = Shape.of(
            "the library",
            required("url", Shared.URL, "the address under which the workflows lie"),
            optional("icon", Shared.URL, "the address of the picture beside the preview"),
            optional("icon-path", Shared.LINE, "where the picture lies in the documentation's sources"));

    /** What the pages of a connector share. */
    public static final Shape PAGES = Shape.of(
            "the pages",
            optional("vendor", Shared.LINE, "the name in the link to the service's documentation"),
            optional("index", Shared.URL, "the address of the documentation index"),
            optional("library", new Nested(LIBRARY), "the workflow library that pages link to"));

    /** A group of parameters of the author's own. */
    public static final Shape GROUP = Shape.of(
            "a group",
            optional("name", Shared.LINE, "the title that people read"),
            optional("description", Shared.PROSE, "what its parameters have in common"));

    /** How many requests the service takes. */
    public static final Shape LIMIT = Shape.of(
            "a limit",
            required("name", new Name(NameRule.KEBAB), "its name in messages and on the page"),
            required("requests", new Whole(1, 100_000), "how many requests may be sent"),
            required("per", new Name(NameRule.TIME), "in what time"),
            optional("actions", new OneOrMany(new Name(NameRule.KEBAB)), "the actions whose requests it counts"));

    /** A version of the service. */
    public static final Shape VERSION =
            Shape.of("a version of the service", required("description", Shared.PROSE, "what is different in it"));

    /** A picture of the service. */
    public static final Shape ICON = Shape.of(
            "an icon",
            required("light", Shared.URL, "the address of the picture for a light background"),
            optional("dark", Shared.URL, "the address of the picture for a dark background"));

    /** The file {@code connector.yaml}. */
    public static final Shape CONNECTOR = Shape.of(
            "a connector",
            required(
                    "ferrule",
                    new Construct("version"),
                    "the version of the language, which is 1; `ferrule migrate` adds it"),
            required("connector", new Name(NameRule.KEBAB), "the connector's id"),
            optional("name", Shared.LINE, "the name that people read"),
            optional("description", Shared.PROSE, "what the connector is for"),
            optional("package", Shared.LINE, "the package of the generated Java"),
            optional("connection", new MapOf(NameRule.SNAKE, new Nested(CONNECTION_FIELD)), "what a connection needs"),
            required("server", new Nested(SERVER), "where the service answers"),
            optional(
                    "auth",
                    new ListOf(new Either(new Word(List.of("mtls", "none")), new Nested(AUTH))),
                    "the ways to prove who calls"),
            optional(
                    "hooks",
                    new MapOf(NameRule.KEBAB, new Nested(HOOK)),
                    "the hand-written code that the embedding program registers"),
            optional(
                    "responses",
                    new ListOf(new Nested(CallGrammar.RESPONSE_RULE)),
                    "what an answer means; the first match counts"),
            optional("errors", new MapOf(NameRule.ERROR_CODE, new Nested(ERROR)), "the service's own error codes"),
            optional("types", SHARED_TYPES, "the types that actions share"),
            optional("pages", new Nested(PAGES), "what the pages of the connector share"),
            optional("test", new Name(NameRule.KEBAB), "the action that tells whether a connection works"),
            optional(
                    "groups",
                    new MapOf(NameRule.KEBAB, new Nested(GROUP)),
                    "the groups of parameters, in the order of the pages"),
            optional("limits", new ListOf(new Nested(LIMIT)), "how many requests the service takes"),
            optional(
                    "versions",
                    new MapOf(NameRule.QUERY, new Nested(VERSION)),
                    "the versions of the service, oldest first"),
            optional("category", Shared.LINE, "the shelf it stands on"),
            optional("keywords", new OneOrMany(Shared.LINE), "words under which it is found"),
            optional("website", Shared.URL, "the address of the service for people"),
            optional("icon", new Nested(ICON), "the service's picture"));

    private Grammar() {}
}
