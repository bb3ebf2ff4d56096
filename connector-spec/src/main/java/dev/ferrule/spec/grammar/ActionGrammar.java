package dev.ferrule.spec.grammar;

import static dev.ferrule.spec.grammar.Key.optional;
import static dev.ferrule.spec.grammar.Key.required;

import dev.ferrule.spec.grammar.Form.Construct;
import dev.ferrule.spec.grammar.Form.Either;
import dev.ferrule.spec.grammar.Form.Flag;
import dev.ferrule.spec.grammar.Form.Line;
import dev.ferrule.spec.grammar.Form.ListOf;
import dev.ferrule.spec.grammar.Form.MapOf;
import dev.ferrule.spec.grammar.Form.Name;
import dev.ferrule.spec.grammar.Form.Nested;
import dev.ferrule.spec.grammar.Form.OneOrMany;
import dev.ferrule.spec.grammar.Form.Word;
import java.util.List;

/** The mappings of the files in the folder {@code actions}, but for those of their calls. */
public final class ActionGrammar {

    /** A place in a request. */
    public static final Shape TARGET = Shape.of(
            "a target",
            optional("query", new Name(NameRule.QUERY), "the name of a query parameter"),
            optional("header", new Name(NameRule.HEADER), "the name of a header"),
            optional("body", Shared.PATH, "a path in the JSON body"),
            optional("step", new Name(NameRule.STEP), "the step; the main step when left out"),
            optional("cookie", new Name(NameRule.COOKIE), "the name of a cookie"));

    /** Where the values that a parameter may have are found. */
    public static final Shape LOOKUP = Shape.of(
            "a lookup",
            required("action", new Name(NameRule.KEBAB), "the action that finds them"),
            optional("with", new MapOf(NameRule.SNAKE, Shared.VALUE), "what that action is given"),
            optional("items", Shared.PATH, "where the list of them is in its output"),
            required("value", Shared.PATH, "what of an item is sent"),
            optional("label", Shared.PATH, "what of an item people read"));

    /** What one of the service's types means for the entry of a map. */
    public static final Shape ENTRY_TYPE = Shape.of(
            "the type of an entry",
            required("type", Shared.LINE, "the type of the value that is given"),
            optional("of", Shared.LINE, "the type of the items of a list"),
            optional("wrap", new Name(NameRule.QUERY), "the member of an object that holds the value on the wire"));

    /** Where the types of the entries of a map are told, and what they mean. */
    public static final Shape ENTRY_TYPES = Shape.of(
            "the types of entries",
            required("from", Shared.PATH, "what of an item is its type"),
            required(
                    "table",
                    new MapOf(NameRule.QUERY, new Either(Shared.LINE, new Nested(ENTRY_TYPE))),
                    "what the service's types mean"));

    /** Where the entries that a map may have are found. */
    public static final Shape ENTRIES = Shape.of(
            "the entries of a map",
            required("action", new Name(NameRule.KEBAB), "the action that finds them"),
            optional("with", new MapOf(NameRule.SNAKE, Shared.VALUE), "what that action is given"),
            optional("items", Shared.PATH, "where the list of them is in its output"),
            required("key", Shared.PATH, "what of an item is the key in the map"),
            optional("label", Shared.PATH, "what of an item people read"),
            optional("required", Shared.PATH, "what of an item tells whether the entry must be given"),
            optional("options", Shared.PATH, "what of an item are the only values"),
            optional("type", new Nested(ENTRY_TYPES), "what the values are"));

    /** A parameter of an action. */
    public static final Shape PARAMETER = Shape.of(
                    "a parameter",
                    optional("name", Shared.LINE, "the label that people read"),
                    optional("group", new Name(NameRule.KEBAB), "basic, advanced, internal or another group"),
                    required("type", Shared.LINE, "the type of its value"),
                    optional("of", Shared.LINE, "the type of the items of a list, or of the values of a map"),
                    optional("key-pattern", Shared.LINE, "a regular expression that each key of a map matches"),
                    optional("required", new Flag(), "whether it must be given"),
                    optional("default", Shared.VALUE, "what counts when it is not given"),
                    optional("clear", Shared.VALUE, "what is sent when the caller clears it"),
                    optional(
                            "to",
                            new OneOrMany(new Either(Shared.PATH, new Nested(TARGET))),
                            "where it is sent: `query.`, `header.`, `cookie.NAME` or `body.PATH`, a step's id before it"),
                    optional(
                            "style",
                            new Word(Words.STYLES),
                            "how a list, flag, time or duration is written where it is sent"),
                    Shared.ZONE,
                    optional("applied", new Flag(), "false when the service takes no notice of it"),
                    optional("visible-when", Shared.TEST, "when it means anything"),
                    optional("required-when", Shared.TEST, "when it must be given"),
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
                    optional("example", Shared.LINE, "a value for documentation"),
                    optional("description", Shared.PROSE, "what it means"),
                    optional(
                            "notes",
                            new OneOrMany(new Either(Shared.PROSE, new Nested(Shared.NOTE))),
                            "what a reader must not miss"))
            .and("a parameter", Shared.LIFECYCLE)
            .and("a parameter", Shared.PRESENTATION)
            .and("a parameter", Shared.CONSTRAINTS)
            .and("a parameter", Shared.ITEM_CONSTRAINTS);

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
            required("columns", Shared.PATH, "where the list of the columns is"),
            optional("name", Shared.PATH, "where in a column its name is"));

    /** How texts become dates and times of one form. */
    public static final Shape DATES = Shape.of(
            "the dates",
            required("members", MEMBERS, "the members that hold dates or times"),
            required("formats", new OneOrMany(new Line(64)), "how the service may write them"),
            Shared.ZONE);

    /** A step from what the service answers to what the action returns; one key each. */
    public static final Shape SHAPING = Shape.of(
            "a shaping",
            optional("at", Shared.PATH, "goes to a part, which is all that remains"),
            optional("pick", MEMBERS, "keeps these members and no others, in this order"),
            optional("drop", MEMBERS, "leaves these members out"),
            optional("rename", new MapOf(NameRule.QUERY, MEMBER), "gives members other names, old to new"),
            optional("set", new MapOf(NameRule.QUERY, Shared.VALUE), "sets members; `item` is the object"),
            optional("flatten", new Nested(FLATTENING), "puts the members of an object in its place"),
            optional("keyed-to-list", MEMBER, "makes a list of an object whose keys are ids, which become this member"),
            optional("rows-to-objects", new Nested(ROWS), "makes objects of rows of cells"),
            optional("scalars-to-objects", MEMBER, "makes objects of plain values, which become this member"),
            optional("one-or-many", new Flag(), "makes a list of what may be one or many"),
            optional("dates", new Nested(DATES), "writes dates and times as RFC 3339"));

    /** What an action returns. */
    public static final Shape OUTPUT = Shape.of(
            "the output",
            optional("type", Shared.LINE, "the documented shape"),
            optional("of", Shared.LINE, "the type of the items of a list, or of the values of a map"),
            optional(
                    "from",
                    new OneOrMany(Shared.PATH),
                    "where it is taken from; the first of several that finds something counts"),
            optional("value", Shared.VALUE, "what it is put together of, in place of `from`"),
            optional("shape", new ListOf(new Nested(SHAPING)), "what is done to it on the way, in this order"),
            optional("secret", new OneOrMany(Shared.PATH), "the members that are secret"),
            optional("example", Shared.LINE, "the file of the example"));

    /** An example of a workflow library. */
    public static final Shape WORKFLOW = Shape.of(
            "a workflow", required("title", Shared.LINE, "its title"), optional("url", Shared.URL, "its address"));

    /** A file of the folder {@code actions}. */
    public static final Shape ACTION = Shape.of(
                    "an action",
                    required("action", new Name(NameRule.KEBAB), "the action's id"),
                    optional("name", Shared.LINE, "the title that people read"),
                    optional("description", Shared.PROSE, "what the action does"),
                    optional(
                            "notes",
                            new OneOrMany(new Either(Shared.PROSE, new Nested(Shared.ACTION_NOTE))),
                            "what a reader must not miss"),
                    optional("reference", Shared.URL, "the address of the service's own documentation"),
                    optional("parameters", new MapOf(NameRule.SNAKE, new Nested(PARAMETER)), "the parameters"),
                    optional("rules", new ListOf(new Nested(INPUT_RULE)), "what the parameters satisfy together"),
                    optional(
                            "values",
                            new MapOf(NameRule.SNAKE, Shared.VALUE),
                            "what is worked out of the parameters under names of its own"),
                    optional("steps", new ListOf(new Nested(CallGrammar.STEP)), "the calls in their order"),
                    optional("call", new Construct("call"), "the only step's call, when there are no `steps`"))
            .and("an action", CallGrammar.CALL_KEYS)
            .and(
                    "an action",
                    List.of(
                            optional("output", new Nested(OUTPUT), "what the action returns"),
                            optional(
                                    "library",
                                    new Either(Shared.LINE, new Nested(WORKFLOW)),
                                    "an example of the workflow library, by its title"),
                            optional("slug", new Name(NameRule.KEBAB), "the last part of the page's address")))
            .and("an action", Shared.LIFECYCLE)
            .and("an action", Shared.ABOUT);

    private ActionGrammar() {}
}
