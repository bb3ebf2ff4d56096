package dev.ferrule.spec.grammar;

import static dev.ferrule.spec.grammar.Key.optional;

import dev.ferrule.spec.grammar.Form.Bound;
import dev.ferrule.spec.grammar.Form.Construct;
import dev.ferrule.spec.grammar.Form.Either;
import dev.ferrule.spec.grammar.Form.Flag;
import dev.ferrule.spec.grammar.Form.Line;
import dev.ferrule.spec.grammar.Form.ListOf;
import dev.ferrule.spec.grammar.Form.MapOf;
import dev.ferrule.spec.grammar.Form.Nested;
import dev.ferrule.spec.grammar.Form.OneOrMany;
import dev.ferrule.spec.grammar.Form.Prose;
import dev.ferrule.spec.grammar.Form.Url;
import dev.ferrule.spec.grammar.Form.Whole;
import dev.ferrule.spec.grammar.Form.Word;
import java.util.List;

/** What the tables of the language share: forms and keys, and the mappings that stand in several of them. */
public final class Shared {

    static final Form LINE = new Line(500);

    static final Form PROSE = new Prose();

    static final Form VALUE = new Construct("value");

    static final Form TEST = new Construct("test");

    static final Form DELAYS = new OneOrMany(new Construct("delay"));

    static final Form PATH = new Line(500);

    static final Form LENGTH = new Whole(0, Integer.MAX_VALUE);

    static final Form STATUSES = new OneOrMany(new Whole(100, 599));

    static final Form URL = new Url();

    static final List<Key> NOTE_KINDS = List.of(
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

    static final List<Key> LIFECYCLE = List.of(
            optional("since", LINE, "the version of the service that brought it"),
            optional(
                    "deprecated",
                    new Either(PROSE, new Nested(DEPRECATION)),
                    "what to do instead, as it is on its way out"));

    static final List<Key> PRESENTATION = List.of(
            optional("placeholder", LINE, "what an empty field shows"),
            optional("help", PROSE, "a short hint beside the field"),
            optional("language", LINE, "the language of a text that is code"),
            optional("separator", LINE, "what stands between the entries of a list in one text"),
            optional("templating", new Word(Words.TEMPLATING), "whether a platform's expression may fill it"));

    static final List<Key> ABOUT = List.of(
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

    static final List<Key> CONSTRAINTS = List.of(
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

    static final List<Key> ITEM_CONSTRAINTS = List.of(
            optional("min-items", LENGTH, "the fewest entries"),
            optional("max-items", LENGTH, "the most entries"),
            optional("unique", new Flag(), "whether the entries must differ"));

    static final Key ZONE = optional("zone", LINE, "the time zone of times without an offset");

    private Shared() {}
}
