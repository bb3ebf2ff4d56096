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
    private static final Form PATH = new Line(500);
    private static final Form NOTES = new OneOrMany(PROSE);
    private static final Form LENGTH = new Whole(0, Integer.MAX_VALUE);
    private static final Form STATUSES = new OneOrMany(new Whole(100, 599));
    private static final Form URL = new Url();

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
                    optional("example", LINE, "a value for documentation"),
                    optional("description", PROSE, "what it means"))
            .and("a connection field", CONSTRAINTS);

    /** Where the service answers. */
    public static final Shape SERVER = Shape.of("the server", required("url", VALUE, "the base URL of every call"));

    /** HTTP Basic authentication. */
    public static final Shape BASIC = Shape.of(
            "basic authentication",
            optional("user", VALUE, "the user id"),
            optional("password", VALUE, "the password"));

    /** A way to prove who calls. */
    public static final Shape AUTH =
            Shape.of("an auth scheme", optional("basic", new Nested(BASIC), "HTTP Basic authentication"));

    /** What an answer means. */
    public static final Shape RESPONSE_RULE = Shape.of(
            "a response rule",
            optional("when", TEST, "the answers that the rule speaks of; all when left out"),
            required("then", new Word(Words.VERDICTS), "what such an answer means"),
            optional("kind", new Word(Words.KINDS), "the kind of failure"),
            optional("code", VALUE, "the service's own error code"),
            optional("message", VALUE, "what went wrong"),
            optional("parameter", new Name(NameRule.SNAKE), "the parameter that is to blame"));

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
            .and("a field", CONSTRAINTS);

    /** An object type. */
    public static final Shape TYPE = Shape.of(
            "a type",
            optional("description", PROSE, "what it is"),
            required("fields", new MapOf(NameRule.FIELD, new Nested(FIELD)), "its members"),
            optional("drop", new OneOrMany(new Name(NameRule.QUERY)), "members that the output leaves out"));

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
                    new ListOf(new Either(new Word(List.of("none")), new Nested(AUTH))),
                    "the ways to prove who calls"),
            optional(
                    "responses", new ListOf(new Nested(RESPONSE_RULE)), "what an answer means; the first match counts"),
            optional("errors", new MapOf(NameRule.ERROR_CODE, new Nested(ERROR)), "the service's own error codes"),
            optional("types", new MapOf(NameRule.TYPE, new Nested(TYPE)), "the object types that actions share"),
            optional("pages", new Nested(PAGES), "what the pages of the connector share"));

    /** A place in a request. */
    public static final Shape TARGET = Shape.of(
            "a target",
            optional("query", new Name(NameRule.QUERY), "the name of a query parameter"),
            optional("header", new Name(NameRule.HEADER), "the name of a header"),
            optional("body", PATH, "a path in the JSON body"),
            optional("step", new Name(NameRule.STEP), "the step; the main step when left out"));

    /** Where the values that a parameter may have are found. */
    public static final Shape LOOKUP = Shape.of(
            "a lookup",
            required("action", new Name(NameRule.KEBAB), "the action that finds them"),
            optional("with", new MapOf(NameRule.SNAKE, VALUE), "what that action is given"),
            optional("items", PATH, "where the list of them is in its output"),
            required("value", PATH, "what of an item is sent"),
            optional("label", PATH, "what of an item people read"));

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
                    optional(
                            "to",
                            new OneOrMany(new Either(PATH, new Nested(TARGET))),
                            "where it is sent: `query.NAME`, `header.NAME` or `body.PATH`, the step's id before it"),
                    optional(
                            "style",
                            new Word(Words.STYLES),
                            "how a list, flag, time or duration is written where it is sent"),
                    ZONE,
                    optional("applied", new Flag(), "false when the service takes no notice of it"),
                    optional("visible-when", TEST, "when it means anything"),
                    optional("required-when", TEST, "when it must be given"),
                    optional("options-from", new Nested(LOOKUP), "the action that finds the values to choose from"),
                    optional("example", LINE, "a value for documentation"),
                    optional("description", PROSE, "what it means"),
                    optional("notes", NOTES, "what a reader must not miss"))
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

    /** A body. */
    public static final Shape BODY = Shape.of(
            "a body",
            optional("start-from", PATH, "an earlier answer's body that is sent back"),
            optional("without", new OneOrMany(PATH), "members that are not sent back"),
            optional("json", VALUE, "what is laid over it"),
            optional("form", VALUE, "the same, sent as a form of names and values"),
            optional("style", new Word(Words.FORM_STYLES), "how a form names what is inside objects and lists"));

    private static final List<Key> CALL_KEYS = List.of(
            optional("query", new MapOf(NameRule.QUERY, VALUE), "more query parameters"),
            optional("header", new MapOf(NameRule.HEADER, VALUE), "headers"),
            optional("body", new Nested(BODY), "the JSON body"),
            optional("success", STATUSES, "the statuses that mean success; any 2xx when left out"),
            optional("absent", STATUSES, "the statuses that mean that there is no such thing"),
            optional("read", new Word(Words.READS), "how the answer's body is read"),
            optional("responses", new ListOf(new Nested(RESPONSE_RULE)), "what an answer means"));

    /** One call of an action. */
    public static final Shape STEP = Shape.of(
                    "a step",
                    optional("id", new Name(NameRule.STEP), "the step's id; the only step may leave it out"),
                    optional("main", new Flag(), "whether parameters are sent here that name no step"),
                    optional("when", TEST, "whether the step runs"),
                    required("call", new Construct("call"), "the method and the path, such as `GET /user`"))
            .and("a step", CALL_KEYS);

    /** What an action returns. */
    public static final Shape OUTPUT = Shape.of(
            "the output",
            optional("type", LINE, "the documented shape"),
            optional("of", LINE, "the type of the items of a list, or of the values of a map"),
            optional("from", PATH, "where it is taken from; the last step's body when left out"),
            optional("example", LINE, "the file of the example"));

    /** A file of the folder {@code actions}. */
    public static final Shape ACTION = Shape.of(
                    "an action",
                    required("action", new Name(NameRule.KEBAB), "the action's id"),
                    optional("name", LINE, "the title that people read"),
                    optional("description", PROSE, "what the action does"),
                    optional("notes", NOTES, "what a reader must not miss"),
                    optional("reference", URL, "the address of the service's own documentation"),
                    optional("parameters", new MapOf(NameRule.SNAKE, new Nested(PARAMETER)), "the parameters"),
                    optional("rules", new ListOf(new Nested(INPUT_RULE)), "what the parameters satisfy together"),
                    optional("steps", new ListOf(new Nested(STEP)), "the calls in their order"),
                    optional("call", new Construct("call"), "the only step's call, when there are no `steps`"))
            .and("an action", CALL_KEYS)
            .and(
                    "an action",
                    List.of(
                            optional("output", new Nested(OUTPUT), "what the action returns"),
                            optional("library", LINE, "the title of the workflow library's example")));

    private Grammar() {}
}
