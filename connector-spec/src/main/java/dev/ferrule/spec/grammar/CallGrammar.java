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

/** The mappings that say what a call sends, and what is made of its answer. */
public final class CallGrammar {

    /** What an answer means. */
    public static final Shape RESPONSE_RULE = Shape.of(
            "a response rule",
            optional("when", Shared.TEST, "the answers that the rule speaks of; all when left out"),
            required("then", new Word(Words.VERDICTS), "what such an answer means"),
            optional("kind", new Word(Words.KINDS), "the kind of failure"),
            optional("code", Shared.VALUE, "the service's own error code"),
            optional("message", Shared.VALUE, "what went wrong"),
            optional(
                    "parameter",
                    new Either(new Name(NameRule.SNAKE), Shared.VALUE),
                    "the parameter that is to blame, or where the answer tells its name on the wire"),
            optional("each", Shared.PATH, "where the answer lists several problems, which are told one by one"),
            optional("after", Shared.DELAYS, "how long to wait before the call is sent again"));

    /** A GraphQL request. */
    public static final Shape GRAPHQL = Shape.of(
            "a GraphQL request",
            required("document", Shared.LINE, "the file of the document, which is sent as it stands"),
            optional("operation", new Name(NameRule.GRAPHQL), "which operation of the document is meant"),
            optional("variables", Shared.VALUE, "the values of its variables"));

    /** The form of a part of a multipart body that is no plain value. */
    public static final Form PART = new Nested(Shape.of(
            "a part",
            required("value", Shared.VALUE, "what it holds"),
            optional("file-name", Shared.VALUE, "the name under which it is sent as a file"),
            optional("type", Shared.LINE, "its media type")));

    /** A body. */
    public static final Shape BODY = Shape.of(
            "a body",
            optional("start-from", Shared.PATH, "an earlier answer's body that is sent back"),
            optional("without", new OneOrMany(Shared.PATH), "members that are not sent back"),
            optional("json", Shared.VALUE, "what is laid over it"),
            optional("form", Shared.VALUE, "the same, sent as a form of names and values"),
            optional("style", new Word(Words.BODY_STYLES), "how a form names what is inside, or what parts are for"),
            optional("text", Shared.VALUE, "a text, sent as it is"),
            optional("bytes", Shared.VALUE, "a file, or a text in Base64, sent as the bytes that it is"),
            optional("xml", Shared.VALUE, "one XML element and what is in it"),
            optional("ndjson", Shared.VALUE, "a list, sent as lines of JSON"),
            optional("graphql", new Nested(GRAPHQL), "a GraphQL request, sent as JSON"),
            optional(
                    "multipart",
                    new MapOf(NameRule.QUERY, new Construct("part")),
                    "parts by their names, such as texts, JSON and files"),
            optional("content-type", Shared.LINE, "the media type that is told, when it is not the usual one"));

    private static final Form COUNT = new Whole(0, 999_999_999);

    /** How the next page is asked for; one of the first six keys. */
    public static final Shape NEXT_PAGE = Shape.of(
            "the next page",
            optional("cursor", Shared.PATH, "a value of the answer that is sent with the next request"),
            optional("url", Shared.PATH, "an address of the answer, asked as it is"),
            optional("link", Shared.LINE, "a relation of the answer's Link header"),
            optional(
                    "merge",
                    Shared.PATH,
                    "an object of the answer whose members are query parameters of the next request"),
            optional("page", Shared.PATH, "where the number of the page is sent"),
            optional("offset", Shared.PATH, "where the number of items before the page is sent"),
            optional("to", Shared.PATH, "where the cursor is sent"),
            optional("first", COUNT, "the number of the first page or item"));

    /** The size of a page. */
    public static final Shape PAGE_SIZE = Shape.of(
            "the page size",
            required("to", Shared.PATH, "where it is sent"),
            required("value", new Whole(1, 999_999_999), "how many items a page is asked to have"));

    /** How a list that comes in parts is read to its end. */
    public static final Shape PAGINATION = Shape.of(
            "the pagination",
            required(
                    "items",
                    new Either(Shared.PATH, new MapOf(NameRule.FIELD, Shared.PATH)),
                    "where the items of a page are in its answer"),
            required("next", new Nested(NEXT_PAGE), "how the next page is asked for"),
            optional("while", Shared.TEST, "the answers behind which another page follows"),
            optional("until", Shared.TEST, "the answers behind which no page follows"),
            optional("total", Shared.VALUE, "how many pages there are, or items for `offset`"),
            optional("end", new OneOrMany(Shared.LINE), "texts of a cursor that mean that there is no next page"),
            optional("size", new Nested(PAGE_SIZE), "the size of a page"),
            optional(
                    "first-only",
                    new OneOrMany(new Name(NameRule.QUERY)),
                    "query parameters that only the first request carries"),
            optional("keep", new Word(Words.KEEPS), "what a request to an address of an answer carries again"),
            optional("skip", Shared.TEST, "the items that are left out; paths into an item begin with `item`"),
            optional("limit", Shared.VALUE, "how many items the caller wants at most"),
            optional("ceiling", COUNT, "how many items the service gives at most"),
            optional("resume", Shared.PATH, "what the next run continues from"),
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
            optional("from", Shared.VALUE, "the version that was read, such as an entity tag"),
            optional("header", new Name(NameRule.HEADER), "the header that sends the version back"),
            optional("stale", Shared.STATUSES, "the statuses that mean that somebody else was faster"),
            optional("again", new Whole(1, 9), "how often both are tried once more"));

    /** How a call is made again until something is done. */
    public static final Shape POLL = Shape.of(
            "the polling",
            optional("every", Shared.DELAYS, "the pause between two calls"),
            required("at-most", new Name(NameRule.TIME), "how long it is asked"),
            required("done", Shared.TEST, "the answers behind which nothing is left to do"),
            optional("failed", Shared.TEST, "the answers behind which nothing will come of it"),
            optional("message", Shared.VALUE, "what went wrong"));

    /** How a table is written. */
    public static final Shape CSV = Shape.of(
            "a CSV answer",
            optional("header", new OneOrMany(new Name(NameRule.QUERY)), "where the names of the columns are"),
            optional("separator", new Name(NameRule.SEPARATOR), "what stands between two cells"));

    /** What a document does not tell of itself. */
    public static final Shape XML = Shape.of(
            "an XML answer",
            required("list", new OneOrMany(Shared.PATH), "the elements that are lists, however often they occur"));

    /** A file inside of JSON. */
    public static final Shape INNER_FILE = Shape.of(
            "a file in an answer",
            required("at", Shared.PATH, "where the text of the file stands in the body"),
            optional("encode", new Word(Words.FILE_ENCODINGS), "how the file is written as a text"));

    /** How an answer's body is read, with more than a word; one key. */
    public static final Shape READING = Shape.of(
            "a reading",
            optional("csv", new Nested(CSV), "as a table"),
            optional("xml", new Nested(XML), "as an XML document"),
            optional("file", new Nested(INNER_FILE), "as JSON that holds a file"));

    /** That a call is made for each entry of a list. */
    public static final Shape EACH = Shape.of(
            "a request for each",
            required("of", Shared.PATH, "the list or mapping whose entries they are"),
            optional("chunk", new Whole(1, 10_000), "how many entries go into one request at most"),
            optional("bytes", new Construct("size"), "how many bytes of a file go into one request at most"),
            optional("items", Shared.PATH, "the list in an answer whose items are gathered"),
            optional("at-most", new Whole(1, 10_000), "how many requests may be sent"));

    static final List<Key> CALL_KEYS = List.of(
            optional(
                    "server",
                    new Name(NameRule.KEBAB),
                    "which of the connector's other servers takes the call, in place of the usual one"),
            optional(
                    "each",
                    new Either(Shared.PATH, new Nested(EACH)),
                    "the list for each of whose entries the call is made"),
            optional("query", new MapOf(NameRule.QUERY, Shared.VALUE), "more query parameters"),
            optional("header", new MapOf(NameRule.HEADER, Shared.VALUE), "headers"),
            optional("cookie", new MapOf(NameRule.COOKIE, Shared.VALUE), "cookies"),
            optional("accept", Shared.LINE, "the media types that the answer may have"),
            optional("body", new Nested(BODY), "what is sent in the body"),
            optional("file", Shared.PATH, "the file that is sent, as it is and alone"),
            optional("content-type", Shared.LINE, "the media type that is told of the file, in place of its own"),
            optional("success", Shared.STATUSES, "the statuses that mean success; any 2xx when left out"),
            optional("absent", Shared.STATUSES, "the statuses that mean that there is no such thing"),
            optional("read", new Either(new Word(Words.READS), new Nested(READING)), "how the answer's body is read"),
            optional("unpack", new Word(Words.PACKINGS), "how the answer's body is packed, whatever its label says"),
            optional("responses", new ListOf(new Nested(RESPONSE_RULE)), "what an answer means"),
            optional(
                    "repeat",
                    new Either(new Word(Words.REPEATS), new Nested(REPEAT)),
                    "whether the call may be sent again when its answer is lost or asks for it"),
            optional("pagination", new Nested(PAGINATION), "how a list that comes in parts is read to its end"),
            optional("poll", new Nested(POLL), "how the call is made again until something is done"),
            optional(
                    "take",
                    new MapOf(NameRule.SNAKE, Shared.VALUE),
                    "values of the answer that get a name of their own"));

    /** One call of an action. */
    public static final Shape STEP = Shape.of(
                    "a step",
                    optional("id", new Name(NameRule.STEP), "the step's id; the only step may leave it out"),
                    optional("main", new Flag(), "whether parameters are sent here that name no step"),
                    optional("when", Shared.TEST, "whether the step runs"),
                    optional("call", new Construct("call"), "the method and the path, such as `GET /user`"),
                    optional("fetch", Shared.PATH, "an address of an earlier answer that is read in place of a call"),
                    optional(
                            "upload",
                            Shared.PATH,
                            "an address of an earlier answer that a file is sent to in place of a call"),
                    optional("method", new Word(Words.UPLOAD_METHODS), "the method with which an address takes a file"),
                    optional("hook", new Name(NameRule.KEBAB), "hand-written code that sends the file, a transfer"),
                    optional("allow", new OneOrMany(new Name(NameRule.HOST)), "the hosts that an address may name"))
            .and("a step", CALL_KEYS)
            .and(
                    "a step",
                    List.of(
                            optional(
                                    "guard", new Nested(GUARD), "what happens when others change what was read before"),
                            optional("always", new Flag(), "whether it runs when an earlier step has failed, too"),
                            optional("ignore", Shared.STATUSES, "the failures of a clean-up that count as none")));

    private CallGrammar() {}
}
