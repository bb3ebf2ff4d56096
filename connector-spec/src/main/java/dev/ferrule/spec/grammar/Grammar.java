package dev.ferrule.spec.grammar;

import static dev.ferrule.spec.grammar.Key.optional;
import static dev.ferrule.spec.grammar.Key.required;

import dev.ferrule.spec.grammar.Form.Bound;
import dev.ferrule.spec.grammar.Form.Construct;
import dev.ferrule.spec.grammar.Form.Either;
import dev.ferrule.spec.grammar.Form.Flag;
import dev.ferrule.spec.grammar.Form.Line;
import dev.ferrule.spec.grammar.Form.ListOf;
import dev.ferrule.spec.grammar.Form.MapOf;
import dev.ferrule.spec.grammar.Form.Name;
import dev.ferrule.spec.grammar.Form.Nested;
import dev.ferrule.spec.grammar.Form.OneOrMany;
import dev.ferrule.spec.grammar.Form.Prose;
import dev.ferrule.spec.grammar.Form.Url;
import dev.ferrule.spec.grammar.Form.Whole;
import dev.ferrule.spec.grammar.Form.Word;
import java.util.List;

/** The mappings of the language. Each place is declared here and nowhere else. */
public final class Grammar {

    private static final Form LINE = new Line(500);
    private static final Form PROSE = new Prose();
    private static final Form VALUE = new Construct("value");
    private static final Form TEST = new Construct("test");
    private static final Form DELAYS = new OneOrMany(new Construct("delay"));
    private static final Form PATH = new Line(500);
    private static final Form LENGTH = new Whole(0, Integer.MAX_VALUE);
    private static final Form STATUSES = new OneOrMany(new Whole(100, 599));
    private static final Form URL = new Url();

    private static final List<Key> NOTE_KINDS = List.of(
            optional("info", PROSE, "what is good to know"),
            optional("note", PROSE, "what most readers need"),
            optional("warning", PROSE, "what avoids damage"));

    /** A note on a parameter. */
    public static final Shape NOTE = new Shape("a note", NOTE_KINDS);

    /** A note on an action. */
    public static final Shape ACTION_NOTE = NOTE.and(
            "a note of an action", List.of(optional("at", new Word(Words.NOTE_PLACES), "where it stands on the page")));

    /** Why something is on its way out. */
    public static final Shape DEPRECATION = Shape.of(
            "a deprecation",
            optional("text", PROSE, "why, and what to do instead"),
            optional("since", LINE, "the version that deprecated it"),
            optional("replaced-by", LINE, "the id of what replaces it"),
            optional("sunset", LINE, "the day after which it may be gone"));

    private static final List<Key> LIFECYCLE = List.of(
            optional("since", LINE, "the version of the service that brought it"),
            optional(
                    "deprecated",
                    new Either(PROSE, new Nested(DEPRECATION)),
                    "what to do instead, as it is on its way out"));

    private static final List<Key> PRESENTATION = List.of(
            optional("placeholder", LINE, "what an empty field shows"),
            optional("help", PROSE, "a short hint beside the field"),
            optional("language", LINE, "the language of a text that is code"),
            optional("separator", LINE, "what stands between the entries of a list in one text"),
            optional("templating", new Word(Words.TEMPLATING), "whether a platform's expression may fill it"));

    private static final List<Key> ABOUT = List.of(
            optional("aliases", new OneOrMany(LINE), "other titles under which people look for it"),
            optional("summary", LINE, "one plain sentence, to choose among many actions"),
            optional("resource", LINE, "what it works on"),
            optional("operation", new Word(Words.OPERATIONS), "what it does to that"),
            optional("idempotent", new Flag(), "whether a second run changes nothing more"),
            optional("destructive", new Flag(), "whether what it takes away or overwrites cannot be had back"),
            optional("open-world", new Flag(), "whether it reaches beyond the service, as by sending mail"),
            optional("stability", new Word(Words.STABILITIES), "how settled it is"),
            optional("keywords", new OneOrMany(LINE), "words under which it is found"),
            optional("category", LINE, "the shelf it stands on"));

    private static final List<Key> CONSTRAINTS = List.of(
            optional("min-length", LENGTH, "the fewest characters of a text"),
            optional("max-length", LENGTH, "the most characters of a text"),
            optional("min", new Bound(), "the smallest number, earliest date or time, or shortest duration"),
            optional("max", new Bound(), "the largest number, latest date or time, or longest duration"),
            optional("pattern", new Line(500), "a regular expression that the whole text matches"),
            optional("format", new Word(Words.FORMATS), "a well-known form of texts"),
            optional(
                    "options",
                    new Either(new ListOf(LINE), new MapOf(NameRule.QUERY, LINE)),
                    "the only texts that are allowed"));

    private static final List<Key> ITEM_CONSTRAINTS = List.of(
            optional("min-items", LENGTH, "the fewest entries"),
            optional("max-items", LENGTH, "the most entries"),
            optional("unique", new Flag(), "whether the entries must differ"));

    private static final Key ZONE = optional("zone", LINE, "the time zone of times without an offset");

    /** A field of the connection. */
    public static final Shape CONNECTION_FIELD = Shape.of(
                    "a connection field",
                    optional("name", LINE, "the label that people read"),
                    required("type", new Word(Words.CONNECTION_TYPES), "the type of its value"),
                    optional("required", new Flag(), "whether a connection must have it"),
                    optional("default", VALUE, "what counts when it is not given"),
                    optional("example", LINE, "a value for documentation"),
                    optional("placeholder", LINE, "what an empty field shows"),
                    optional("description", PROSE, "what it means"),
                    optional("help", PROSE, "a short hint beside the field"))
            .and("a connection field", CONSTRAINTS);

    /** Where the service answers. */
    public static final Shape SERVER = Shape.of(
            "the server",
            required("url", VALUE, "the base URL of every call"),
            optional("allow", new OneOrMany(new Name(NameRule.HOST)), "the hosts that calls may go to"));

    /** What an answer means. */
    public static final Shape RESPONSE_RULE = Shape.of(
            "a response rule",
            optional("when", TEST, "the answers that the rule speaks of; all when left out"),
            required("then", new Word(Words.VERDICTS), "what such an answer means"),
            optional("kind", new Word(Words.KINDS), "the kind of failure"),
            optional("code", VALUE, "the service's own error code"),
            optional("message", VALUE, "what went wrong"),
            optional(
                    "parameter",
                    new Either(new Name(NameRule.SNAKE), VALUE),
                    "the parameter that is to blame, or where the answer tells its name on the wire"),
            optional("each", PATH, "where the answer lists several problems, which are told one by one"),
            optional("after", DELAYS, "how long to wait before the call is sent again"));

    /** A GraphQL request. */
    public static final Shape GRAPHQL = Shape.of(
            "a GraphQL request",
            required("document", LINE, "the file of the document, which is sent as it stands"),
            optional("operation", new Name(NameRule.GRAPHQL), "which operation of the document is meant"),
            optional("variables", VALUE, "the values of its variables"));

    /** The form of a part of a multipart body that is no plain value. */
    public static final Form PART = new Nested(Shape.of(
            "a part",
            required("value", VALUE, "what it holds"),
            optional("file-name", VALUE, "the name under which it is sent as a file"),
            optional("type", LINE, "its media type")));

    /** A body. */
    public static final Shape BODY = Shape.of(
            "a body",
            optional("start-from", PATH, "an earlier answer's body that is sent back"),
            optional("without", new OneOrMany(PATH), "members that are not sent back"),
            optional("json", VALUE, "what is laid over it"),
            optional("form", VALUE, "the same, sent as a form of names and values"),
            optional("style", new Word(Words.BODY_STYLES), "how a form names what is inside, or what parts are for"),
            optional("text", VALUE, "a text, sent as it is"),
            optional("bytes", VALUE, "a file, or a text in Base64, sent as the bytes that it is"),
            optional("xml", VALUE, "one XML element and what is in it"),
            optional("ndjson", VALUE, "a list, sent as lines of JSON"),
            optional("graphql", new Nested(GRAPHQL), "a GraphQL request, sent as JSON"),
            optional(
                    "multipart",
                    new MapOf(NameRule.QUERY, new Construct("part")),
                    "parts by their names, such as texts, JSON and files"),
            optional("content-type", LINE, "the media type that is told, when it is not the usual one"));

    /** HTTP Basic authentication. */
    public static final Shape BASIC = Shape.of(
            "basic authentication",
            optional("user", VALUE, "the user id"),
            optional("password", VALUE, "the password"));

    /** A bearer token. */
    public static final Shape BEARER =
            Shape.of("a bearer token", required("token", VALUE, "the token, sent as `Authorization: Bearer`"));

    /** A key at a place of its own. */
    public static final Shape API_KEY = Shape.of(
            "an API key",
            optional("header", new Name(NameRule.HEADER), "the name of the header that takes the key"),
            optional("query", new Name(NameRule.QUERY), "the name of the query parameter that takes the key"),
            optional("cookie", new Name(NameRule.COOKIE), "the name of the cookie that takes the key"),
            optional("prefix", LINE, "what stands before the key, with the blank that ends it"),
            required("value", VALUE, "the key"));

    /** Where a token is sent. */
    public static final Shape SENDING = TokenGrammar.sending();

    /** The program that asks for tokens of OAuth 2. */
    public static final Shape CLIENT = TokenGrammar.client(VALUE);

    /** A statement that a program signs. */
    public static final Shape ASSERTION = TokenGrammar.assertion(VALUE);

    /** Where the answer with a token has what. */
    public static final Shape TOKEN_ANSWER = TokenGrammar.answer(PATH);

    /** A token of OAuth 2. */
    public static final Shape OAUTH2 = TokenGrammar.oauth2(VALUE, TEST, CLIENT, ASSERTION, TOKEN_ANSWER, SENDING);

    /** The call that begins or ends a session. */
    public static final Shape LOGIN = TokenGrammar.login(VALUE, STATUSES, BODY, RESPONSE_RULE);

    /** HTTP Basic authentication of a login. */
    public static final Shape LOGIN_PROOF = TokenGrammar.loginProof(VALUE);

    /** A proof that a login gives. */
    public static final Shape SESSION = TokenGrammar.session(PATH, TEST, LOGIN, LOGIN_PROOF, SENDING);

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
            SignatureGrammar.signature(VALUE, DERIVED_KEY, BODY_DIGEST, SIGNED_PART, SIGNED_PLACE);

    /** AWS Signature Version 4. */
    public static final Shape AWS_SIGV4 = SignatureGrammar.awsSigV4(VALUE);

    /** Code that the embedding program registers. */
    public static final Shape HOOK = Shape.of(
            "a hook",
            required("kind", new Word(Words.HOOK_KINDS), "what the code may do"),
            required("description", PROSE, "what the code does"),
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
            optional("name", LINE, "the label that people read"),
            optional("description", PROSE, "when to pick it and where its values are found"),
            optional("basic", new Nested(BASIC), "HTTP Basic authentication"),
            optional("bearer", new Nested(BEARER), "a bearer token"),
            optional("api-key", new Nested(API_KEY), "a key in a header, the query or a cookie"),
            optional("oauth2", new Nested(OAUTH2), "a token of OAuth 2"),
            optional("session", new Nested(SESSION), "what a login gives: a session, or a token for other credentials"),
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
            required("description", PROSE, "what the code means"),
            optional("advice", PROSE, "what to do about it"));

    /** A field of an object type. */
    public static final Shape FIELD = Shape.of(
                    "a field",
                    required("type", LINE, "a built-in type or one of the connector's types"),
                    optional("of", LINE, "the type of the items of a list, or of the values of a map"),
                    optional("key-pattern", LINE, "a regular expression that each key of a map matches"),
                    optional(
                            "wire",
                            new OneOrMany(new Name(NameRule.QUERY)),
                            "the names on the wire; the first is written"),
                    optional("required", new Flag(), "whether the service always answers it, and callers must give it"),
                    optional("description", PROSE, "what it means"))
            .and("a field", CONSTRAINTS)
            .and("a field", LIFECYCLE);

    /** One of the forms that values of a type have. */
    public static final Shape FORM = Shape.of(
            "a form",
            required("type", LINE, "the type of its values"),
            optional("of", LINE, "the type of the items of a list"),
            optional("wire", new Name(NameRule.QUERY), "the tag on the wire"),
            optional("description", PROSE, "when a value has it"));

    /** The member that tells the form of a value. */
    public static final Shape TAG = Shape.of(
            "a tag",
            required("field", new Name(NameRule.FIELD), "the member that holds it"),
            optional("wire", new Name(NameRule.QUERY), "the member's name on the wire"));

    /** An object type, or one whose values have one of several forms. */
    public static final Shape TYPE = Shape.of(
            "a type",
            optional("description", PROSE, "what it is"),
            optional("fields", new MapOf(NameRule.FIELD, new Nested(FIELD)), "its members"),
            optional("drop", new OneOrMany(new Name(NameRule.QUERY)), "members that the output leaves out"),
            optional(
                    "one-of",
                    new MapOf(NameRule.FIELD, new Either(LINE, new Nested(FORM))),
                    "the forms that its values have, by their tags"),
            optional("tag", new Either(new Word(Words.TAGS), new Nested(TAG)), "what tells which form a value has"));

    private static final Form SHARED_TYPES = new MapOf(NameRule.TYPE, new Nested(TYPE));

    /** A file of the folder {@code types}. */
    public static final Shape TYPES =
            Shape.of("a file of types", required("types", SHARED_TYPES, "the types that actions share"));

    /** A library of workflows. */
    public static final Shape LIBRARY = Shape.of(
            "the library",
            required("url", URL, "the address under which the workflows lie"),
            optional("icon", URL, "the address of the picture beside the preview"),
            optional("icon-path", LINE, "where the picture lies in the documentation's sources"));

    /** What the pages of a connector share. */
    public static final Shape PAGES = Shape.of(
            "the pages",
            optional("vendor", LINE, "the name in the link to the service's documentation"),
            optional("index", URL, "the address of the documentation index"),
            optional("library", new Nested(LIBRARY), "the workflow library that pages link to"));

    /** A group of parameters of the author's own. */
    public static final Shape GROUP = Shape.of(
            "a group",
            optional("name", LINE, "the title that people read"),
            optional("description", PROSE, "what its parameters have in common"));

    /** How many requests the service takes. */
    public static final Shape LIMIT = Shape.of(
            "a limit",
            required("name", new Name(NameRule.KEBAB), "its name in messages and on the page"),
            required("requests", new Whole(1, 100_000), "how many requests may be sent"),
            required("per", new Name(NameRule.TIME), "in what time"),
            optional("actions", new OneOrMany(new Name(NameRule.KEBAB)), "the actions whose requests it counts"));

    /** A version of the service. */
    public static final Shape VERSION =
            Shape.of("a version of the service", required("description", PROSE, "what is different in it"));

    /** A picture of the service. */
    public static final Shape ICON = Shape.of(
            "an icon",
            required("light", URL, "the address of the picture for a light background"),
            optional("dark", URL, "the address of the picture for a dark background"));

    /** The file {@code connector.yaml}. */
    public static final Shape CONNECTOR = Shape.of(
            "a connector",
            required(
                    "ferrule",
                    new Construct("version"),
                    "the version of the language, which is 1; `ferrule migrate` adds it"),
            required("connector", new Name(NameRule.KEBAB), "the connector's id"),
            optional("name", LINE, "the name that people read"),
            optional("description", PROSE, "what the connector is for"),
            optional("package", LINE, "the package of the generated Java"),
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
                    "responses", new ListOf(new Nested(RESPONSE_RULE)), "what an answer means; the first match counts"),
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
            optional("category", LINE, "the shelf it stands on"),
            optional("keywords", new OneOrMany(LINE), "words under which it is found"),
            optional("website", URL, "the address of the service for people"),
            optional("icon", new Nested(ICON), "the service's picture"));

    /** A place in a request. */
    public static final Shape TARGET = Shape.of(
            "a target",
            optional("query", new Name(NameRule.QUERY), "the name of a query parameter"),
            optional("header", new Name(NameRule.HEADER), "the name of a header"),
            optional("body", PATH, "a path in the JSON body"),
            optional("step", new Name(NameRule.STEP), "the step; the main step when left out"),
            optional("cookie", new Name(NameRule.COOKIE), "the name of a cookie"));

    /** Where the values that a parameter may have are found. */
    public static final Shape LOOKUP = Shape.of(
            "a lookup",
            required("action", new Name(NameRule.KEBAB), "the action that finds them"),
            optional("with", new MapOf(NameRule.SNAKE, VALUE), "what that action is given"),
            optional("items", PATH, "where the list of them is in its output"),
            required("value", PATH, "what of an item is sent"),
            optional("label", PATH, "what of an item people read"));

    /** What one of the service's types means for the entry of a map. */
    public static final Shape ENTRY_TYPE = Shape.of(
            "the type of an entry",
            required("type", LINE, "the type of the value that is given"),
            optional("of", LINE, "the type of the items of a list"),
            optional("wrap", new Name(NameRule.QUERY), "the member of an object that holds the value on the wire"));

    /** Where the types of the entries of a map are told, and what they mean. */
    public static final Shape ENTRY_TYPES = Shape.of(
            "the types of entries",
            required("from", PATH, "what of an item is its type"),
            required(
                    "table",
                    new MapOf(NameRule.QUERY, new Either(LINE, new Nested(ENTRY_TYPE))),
                    "what the service's types mean"));

    /** Where the entries that a map may have are found. */
    public static final Shape ENTRIES = Shape.of(
            "the entries of a map",
            required("action", new Name(NameRule.KEBAB), "the action that finds them"),
            optional("with", new MapOf(NameRule.SNAKE, VALUE), "what that action is given"),
            optional("items", PATH, "where the list of them is in its output"),
            required("key", PATH, "what of an item is the key in the map"),
            optional("label", PATH, "what of an item people read"),
            optional("required", PATH, "what of an item tells whether the entry must be given"),
            optional("options", PATH, "what of an item are the only values"),
            optional("type", new Nested(ENTRY_TYPES), "what the values are"));

    /** A parameter of an action. */
    public static final Shape PARAMETER = Shape.of(
                    "a parameter",
                    optional("name", LINE, "the label that people read"),
                    optional("group", new Name(NameRule.KEBAB), "basic, advanced, internal or another group"),
                    required("type", LINE, "the type of its value"),
                    optional("of", LINE, "the type of the items of a list, or of the values of a map"),
                    optional("key-pattern", LINE, "a regular expression that each key of a map matches"),
                    optional("required", new Flag(), "whether it must be given"),
                    optional("default", VALUE, "what counts when it is not given"),
                    optional("clear", VALUE, "what is sent when the caller clears it"),
                    optional(
                            "to",
                            new OneOrMany(new Either(PATH, new Nested(TARGET))),
                            "where it is sent: `query.`, `header.`, `cookie.NAME` or `body.PATH`, a step's id before it"),
                    optional(
                            "style",
                            new Word(Words.STYLES),
                            "how a list, flag, time or duration is written where it is sent"),
                    ZONE,
                    optional("applied", new Flag(), "false when the service takes no notice of it"),
                    optional("visible-when", TEST, "when it means anything"),
                    optional("required-when", TEST, "when it must be given"),
                    optional(
                            "segments",
                            new Word(Words.SEGMENTS),
                            "whether its slashes stay slashes in the path of a call"),
                    optional("max-size", new Construct("size"), "the most bytes of a file"),
                    optional("options-from", new Nested(LOOKUP), "the action that finds the values to choose from"),
                    optional(
                            "entries-from",
                            new Nested(ENTRIES),
                            "the action that finds the entries that a map may have"),
                    optional("example", LINE, "a value for documentation"),
                    optional("description", PROSE, "what it means"),
                    optional(
                            "notes", new OneOrMany(new Either(PROSE, new Nested(NOTE))), "what a reader must not miss"))
            .and("a parameter", LIFECYCLE)
            .and("a parameter", PRESENTATION)
            .and("a parameter", CONSTRAINTS)
            .and("a parameter", ITEM_CONSTRAINTS);

    private static final Form PARAMETERS = new ListOf(new Name(NameRule.SNAKE));

    /** What parameters must satisfy together; one key each. */
    public static final Shape INPUT_RULE = Shape.of(
            "a rule",
            optional("exactly-one", PARAMETERS, "one of these parameters is given, and no other"),
            optional("at-least-one", PARAMETERS, "one of these parameters is given, or more"),
            optional("at-most-one", PARAMETERS, "one of these parameters is given at most"),
            optional(
                    "requires",
                    new MapOf(NameRule.SNAKE, new OneOrMany(new Name(NameRule.SNAKE))),
                    "when the parameter is given, the others are"));

    private static final Form COUNT = new Whole(0, 999_999_999);

    /** How the next page is asked for; one of the first six keys. */
    public static final Shape NEXT_PAGE = Shape.of(
            "the next page",
            optional("cursor", PATH, "a value of the answer that is sent with the next request"),
            optional("url", PATH, "an address of the answer, asked as it is"),
            optional("link", LINE, "a relation of the answer's Link header"),
            optional("merge", PATH, "an object of the answer whose members are query parameters of the next request"),
            optional("page", PATH, "where the number of the page is sent"),
            optional("offset", PATH, "where the number of items before the page is sent"),
            optional("to", PATH, "where the cursor is sent"),
            optional("first", COUNT, "the number of the first page or item"));

    /** The size of a page. */
    public static final Shape PAGE_SIZE = Shape.of(
            "the page size",
            required("to", PATH, "where it is sent"),
            required("value", new Whole(1, 999_999_999), "how many items a page is asked to have"));

    /** How a list that comes in parts is read to its end. */
    public static final Shape PAGINATION = Shape.of(
            "the pagination",
            required("items", PATH, "where the items of a page are in its answer"),
            required("next", new Nested(NEXT_PAGE), "how the next page is asked for"),
            optional("while", TEST, "the answers behind which another page follows"),
            optional("until", TEST, "the answers behind which no page follows"),
            optional("total", VALUE, "how many pages there are, or items for `offset`"),
            optional("end", new OneOrMany(LINE), "texts of a cursor that mean that there is no next page"),
            optional("size", new Nested(PAGE_SIZE), "the size of a page"),
            optional(
                    "first-only",
                    new OneOrMany(new Name(NameRule.QUERY)),
                    "query parameters that only the first request carries"),
            optional("keep", new Word(Words.KEEPS), "what a request to an address of an answer carries again"),
            optional("skip", TEST, "the items that are left out; paths into an item begin with `item`"),
            optional("limit", VALUE, "how many items the caller wants at most"),
            optional("ceiling", COUNT, "how many items the service gives at most"),
            optional("resume", PATH, "what the next run continues from"),
            optional(
                    "allow",
                    new OneOrMany(new Name(NameRule.HOST)),
                    "hosts other than the server's that a next address may name"));
    /** By what a service recognises a call that is sent again. */
    public static final Shape REPEAT = Shape.of(
            "a repetition",
            required(
                    "key",
                    new Name(NameRule.HEADER),
                    "the header, or the place in the request, that carries the key of a call"));

    /** A lock against changes that others make between reading and writing. */
    public static final Shape GUARD = Shape.of(
            "a guard",
            required("reread", new Name(NameRule.STEP), "the earlier step that reads what this one changes"),
            optional("from", VALUE, "the version that was read, such as an entity tag"),
            optional("header", new Name(NameRule.HEADER), "the header that sends the version back"),
            optional("stale", STATUSES, "the statuses that mean that somebody else was faster"),
            optional("again", new Whole(1, 9), "how often both are tried once more"));

    /** How a call is made again until something is done. */
    public static final Shape POLL = Shape.of(
            "the polling",
            optional("every", DELAYS, "the pause between two calls"),
            required("at-most", new Name(NameRule.TIME), "how long it is asked"),
            required("done", TEST, "the answers behind which nothing is left to do"),
            optional("failed", TEST, "the answers behind which nothing will come of it"),
            optional("message", VALUE, "what went wrong"));

    /** How a table is written. */
    public static final Shape CSV = Shape.of(
            "a CSV answer",
            optional("header", new OneOrMany(new Name(NameRule.QUERY)), "where the names of the columns are"),
            optional("separator", new Name(NameRule.SEPARATOR), "what stands between two cells"));

    /** What a document does not tell of itself. */
    public static final Shape XML = Shape.of(
            "an XML answer",
            required("list", new OneOrMany(PATH), "the elements that are lists, however often they occur"));

    /** A file inside of JSON. */
    public static final Shape INNER_FILE = Shape.of(
            "a file in an answer",
            required("at", PATH, "where the text of the file stands in the body"),
            optional("encode", new Word(Words.FILE_ENCODINGS), "how the file is written as a text"));

    /** How an answer's body is read, with more than a word; one key. */
    public static final Shape READING = Shape.of(
            "a reading",
            optional("csv", new Nested(CSV), "as a table"),
            optional("xml", new Nested(XML), "as an XML document"),
            optional("file", new Nested(INNER_FILE), "as JSON that holds a file"));

    private static final List<Key> CALL_KEYS = List.of(
            optional("query", new MapOf(NameRule.QUERY, VALUE), "more query parameters"),
            optional("header", new MapOf(NameRule.HEADER, VALUE), "headers"),
            optional("cookie", new MapOf(NameRule.COOKIE, VALUE), "cookies"),
            optional("accept", LINE, "the media types that the answer may have"),
            optional("body", new Nested(BODY), "what is sent in the body"),
            optional("success", STATUSES, "the statuses that mean success; any 2xx when left out"),
            optional("absent", STATUSES, "the statuses that mean that there is no such thing"),
            optional("read", new Either(new Word(Words.READS), new Nested(READING)), "how the answer's body is read"),
            optional("unpack", new Word(Words.PACKINGS), "how the answer's body is packed, whatever its label says"),
            optional("responses", new ListOf(new Nested(RESPONSE_RULE)), "what an answer means"),
            optional(
                    "repeat",
                    new Either(new Word(Words.REPEATS), new Nested(REPEAT)),
                    "whether the call may be sent again when its answer is lost or asks for it"),
            optional("pagination", new Nested(PAGINATION), "how a list that comes in parts is read to its end"),
            optional("poll", new Nested(POLL), "how the call is made again until something is done"),
            optional("take", new MapOf(NameRule.SNAKE, VALUE), "values of the answer that get a name of their own"));

    /** One call of an action. */
    public static final Shape STEP = Shape.of(
                    "a step",
                    optional("id", new Name(NameRule.STEP), "the step's id; the only step may leave it out"),
                    optional("main", new Flag(), "whether parameters are sent here that name no step"),
                    optional("when", TEST, "whether the step runs"),
                    optional("call", new Construct("call"), "the method and the path, such as `GET /user`"),
                    optional("fetch", PATH, "an address of an earlier answer that is read in place of a call"),
                    optional(
                            "upload",
                            PATH,
                            "an address of an earlier answer that a file is sent to in place of a call"),
                    optional("file", PATH, "the file that is sent, as it is and alone"),
                    optional("method", new Word(Words.UPLOAD_METHODS), "the method with which an address takes a file"),
                    optional("content-type", LINE, "the media type that is told of the file, in place of its own"),
                    optional("hook", new Name(NameRule.KEBAB), "hand-written code that sends the file, a transfer"),
                    optional("allow", new OneOrMany(new Name(NameRule.HOST)), "the hosts that an address may name"))
            .and("a step", CALL_KEYS)
            .and(
                    "a step",
                    List.of(
                            optional(
                                    "guard", new Nested(GUARD), "what happens when others change what was read before"),
                            optional("always", new Flag(), "whether it runs when an earlier step has failed, too"),
                            optional("ignore", STATUSES, "the failures of a clean-up that count as none")));

    private static final Form MEMBER = new Name(NameRule.QUERY);
    private static final Form MEMBERS = new OneOrMany(MEMBER);

    /** Which object gives its members to the object that it is in. */
    public static final Shape FLATTENING = Shape.of(
            "a flattening",
            required("member", MEMBER, "the member whose members come in its place"),
            optional("prefix", MEMBER, "the text before their names"));

    /** How rows of cells become objects. */
    public static final Shape ROWS = Shape.of(
            "the rows",
            required("columns", PATH, "where the list of the columns is"),
            optional("name", PATH, "where in a column its name is"));

    /** How texts become dates and times of one form. */
    public static final Shape DATES = Shape.of(
            "the dates",
            required("members", MEMBERS, "the members that hold dates or times"),
            required("formats", new OneOrMany(new Line(64)), "how the service may write them"),
            ZONE);

    /** A step from what the service answers to what the action returns; one key each. */
    public static final Shape SHAPING = Shape.of(
            "a shaping",
            optional("at", PATH, "goes to a part, which is all that remains"),
            optional("pick", MEMBERS, "keeps these members and no others, in this order"),
            optional("drop", MEMBERS, "leaves these members out"),
            optional("rename", new MapOf(NameRule.QUERY, MEMBER), "gives members other names, old to new"),
            optional("set", new MapOf(NameRule.QUERY, VALUE), "sets members; `item` is the object"),
            optional("flatten", new Nested(FLATTENING), "puts the members of an object in its place"),
            optional("keyed-to-list", MEMBER, "makes a list of an object whose keys are ids, which become this member"),
            optional("rows-to-objects", new Nested(ROWS), "makes objects of rows of cells"),
            optional("scalars-to-objects", MEMBER, "makes objects of plain values, which become this member"),
            optional("one-or-many", new Flag(), "makes a list of what may be one or many"),
            optional("dates", new Nested(DATES), "writes dates and times as RFC 3339"));

    /** What an action returns. */
    public static final Shape OUTPUT = Shape.of(
            "the output",
            optional("type", LINE, "the documented shape"),
            optional("of", LINE, "the type of the items of a list, or of the values of a map"),
            optional(
                    "from",
                    new OneOrMany(PATH),
                    "where it is taken from; the first of several that finds something counts"),
            optional("value", VALUE, "what it is put together of, in place of `from`"),
            optional("shape", new ListOf(new Nested(SHAPING)), "what is done to it on the way, in this order"),
            optional("secret", new OneOrMany(PATH), "the members that are secret"),
            optional("example", LINE, "the file of the example"));

    /** An example of a workflow library. */
    public static final Shape WORKFLOW =
            Shape.of("a workflow", required("title", LINE, "its title"), optional("url", URL, "its address"));

    /** A file of the folder {@code actions}. */
    public static final Shape ACTION = Shape.of(
                    "an action",
                    required("action", new Name(NameRule.KEBAB), "the action's id"),
                    optional("name", LINE, "the title that people read"),
                    optional("description", PROSE, "what the action does"),
                    optional(
                            "notes",
                            new OneOrMany(new Either(PROSE, new Nested(ACTION_NOTE))),
                            "what a reader must not miss"),
                    optional("reference", URL, "the address of the service's own documentation"),
                    optional("parameters", new MapOf(NameRule.SNAKE, new Nested(PARAMETER)), "the parameters"),
                    optional("rules", new ListOf(new Nested(INPUT_RULE)), "what the parameters satisfy together"),
                    optional(
                            "values",
                            new MapOf(NameRule.SNAKE, VALUE),
                            "what is worked out of the parameters under names of its own"),
                    optional("steps", new ListOf(new Nested(STEP)), "the calls in their order"),
                    optional("call", new Construct("call"), "the only step's call, when there are no `steps`"))
            .and("an action", CALL_KEYS)
            .and(
                    "an action",
                    List.of(
                            optional("output", new Nested(OUTPUT), "what the action returns"),
                            optional(
                                    "errors",
                                    new OneOrMany(new Name(NameRule.ERROR_CODE)),
                                    "the error codes of the service that the action meets"),
                            optional(
                                    "library",
                                    new Either(LINE, new Nested(WORKFLOW)),
                                    "an example of the workflow library, by its title"),
                            optional("slug", new Name(NameRule.KEBAB), "the last part of the page's address")))
            .and("an action", LIFECYCLE)
            .and("an action", ABOUT);

    private Grammar() {}
}
