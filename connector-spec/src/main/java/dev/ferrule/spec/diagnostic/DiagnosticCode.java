package dev.ferrule.spec.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of problems. A code never changes its meaning and is never used again for another problem. The hundreds
 * group them: 1 files and YAML, 2 structure, 3 names, 4 types and constraints, 5 connector, 6 values, tests and
 * references, 7 steps and what they send, 8 output and documentation.
 */
public enum DiagnosticCode {
    MISSING_FOLDER(101, "A connector is a folder; the given path is none."),
    MISSING_CONNECTOR_FILE(102, "A connector's folder holds a file connector.yaml, which says what the service is."),
    UNREADABLE_FILE(103, "The file cannot be read from its disk or archive."),
    FILE_TOO_LARGE(104, "A file of a spec is bounded in size, because a spec may come from strangers."),
    NOT_UTF_8(105, "A file of a spec is UTF-8; other bytes have no meaning that everybody agrees on."),
    BYTE_ORDER_MARK(106, Severity.WARNING, "UTF-8 needs no byte order mark; it is skipped."),
    FORBIDDEN_CHARACTER(107, "Control and direction signs are refused: what a reader sees must be what is there."),
    YAML_SYNTAX(108, "The file is not YAML 1.2."),
    DUPLICATE_KEY(109, "A key stands once in a mapping; of two values neither is the obvious one."),
    ALIAS(110, "Anchors and aliases are refused; a spec says each thing where it stands."),
    TAG(111, "Tags are refused; the language gives every value its type by where it stands."),
    MERGE_KEY(112, "Merge keys are not part of YAML 1.2 and are refused."),
    SEVERAL_DOCUMENTS(113, "A file holds one YAML document."),
    EMPTY_DOCUMENT(114, "The file holds nothing."),
    TOO_DEEP(115, "Nesting is bounded, because a spec may come from strangers."),
    TEXT_TOO_LONG(116, "The length of one text is bounded, because a spec may come from strangers."),
    COMPLEX_KEY(117, "A key is a text; a list or a mapping cannot be one."),
    TOO_MANY_FILES(118, "The number and size of the files of one connector are bounded."),
    FILE_EXTENSION(119, "Actions are read from files that end in .yaml; this one would be overlooked."),
    DIRECTIVE(120, "YAML directives are refused; every file is YAML 1.2."),
    TOO_MANY_ENTRIES(180, "The entries of one list or mapping are bounded, because a spec may come from strangers."),

    UNKNOWN_KEY(201, "The key means nothing at this place; it would be silently ignored."),
    MISSING_KEY(202, "The key is needed at this place."),
    WRONG_KIND(203, "Something else is expected here: a text, a list, a mapping, a number, or true or false."),
    LANGUAGE_VERSION(204, "The spec is written in a version of the language that this release does not read."),
    UNKNOWN_WORD(205, "Only certain words are allowed at this place."),
    BAD_TEXT(206, "The text is empty, too long, or has line breaks where one line is expected."),
    OUT_OF_RANGE(207, "The number is outside the range that is allowed here."),
    EMPTY_COLLECTION(208, "A list or mapping without entries says nothing here."),
    CONFLICTING_KEYS(209, "These keys do not go together."),
    REPEATED_ENTRY(210, "The same entry stands twice in a list."),

    BAD_NAME(301, "Names follow one pattern for each kind of thing, so that code, pages and files can bear them."),
    FILE_NAME(302, "The file of an action bears the action's id, so that it can be found."),
    DUPLICATE_NAME(303, "Two things of one kind have the same name."),
    NAME_COLLISION(304, "Two names are different here and the same in generated code or in a file system."),
    RESERVED_NAME(305, "The name has a meaning in the language already."),
    JAVA_PACKAGE(306, "The Java package is not one that Java code can be in."),

    UNKNOWN_TYPE(401, "There is no such type: neither a built-in one nor one of the connector's types."),
    TYPE_NOT_ALLOWED(402, "The type exists and cannot be used at this place."),
    ITEM_TYPE(403, "A list or map names the type of its values with `of`; nothing else does."),
    CONSTRAINT_NOT_FOR_TYPE(404, "The constraint does not speak of values of this type."),
    CONTRADICTORY_BOUNDS(405, "No value can satisfy both bounds."),
    BAD_PATTERN(406, "The pattern is not a regular expression of Java."),
    SLOW_PATTERN(407, "The pattern can take exponential time on a hostile text."),
    DOES_NOT_FIT(408, "The default or example is not a value that the parameter itself would accept."),
    REQUIRED_WITH_DEFAULT(409, "What has a default is never missing, so it cannot be required."),
    SECRET_SHOWN(410, "A secret has no default and no example, because pages and code would show it."),
    DEFAULT_CYCLE(411, "The defaults of these parameters wait for each other."),
    ENDLESS_TYPE(412, "The type contains itself by required fields, so no value could ever end."),
    DUPLICATE_WIRE_NAME(413, "Two fields of a type would be read from the same member."),
    RULE_ON_REQUIRED(414, "A rule about parameters together decides nothing about one that is always given."),
    CONDITION_CYCLE(415, "Whether these parameters mean anything depends on each other, so nobody can tell."),
    LOOKUP_CYCLE(416, "The values of these parameters are found by actions that wait for each other."),
    LOOKUP_INPUT(
            417, "The action that finds the values is not given what it needs, or is given what it does not know."),
    UNKNOWN_ZONE(420, "There is no time zone of this name, so nobody can tell which moment a local time means."),
    BAD_BOUND(421, "Dates, times and durations are compared with a date, a time or a duration."),
    BAD_ONE_OF(430, "A type whose values have one of several forms has two forms or more."),
    BAD_TAG(431, "A tag stands for one form, and where no field stands."),
    AMBIGUOUS_FORMS(432, "Without a tag, nothing would tell the values of two forms apart."),
    BAD_ENTRIES(460, "What another action tells of the entries of a map does not go with the parameter."),
    BAD_CLEAR(465, "What clears a parameter or a field is a literal, and a parameter says where it is sent."),

    BAD_URL(501, "The address is not an http or https URL of the expected form."),
    OPEN_HOST(502, Severity.WARNING, "A connection field decides part of the host and may hold any text."),
    UNKNOWN_SERVER(503, "A call goes to the usual server, or to another one that the connector names."),
    BAD_SIGNATURE(530, "The signature could not be checked by the service, or proves nothing."),
    BAD_HOOK(531, "A place that runs hand-written code names a hook of the connector, of a kind that fits."),
    BAD_OAUTH2(540, "The keys of a token of OAuth 2 do not fit together, or not to how it is got."),
    KEPT_SERVER(541, "An answer may tell the server only when every scheme does so and the hosts are listed."),
    BAD_SESSION(542, "A session needs a login, and a token or cookies that calls carry."),

    UNKNOWN_REFERENCE(601, "The path starts with a name that does not exist."),
    LATER_STEP(602, "A step can only use answers of steps before it."),
    BAD_PATH(603, "The path cannot be read: its parts are names, numbers, `*` or quoted names, joined by dots."),
    NO_ANSWER_HERE(604, "`status`, `header` and `body` alone mean the judged answer, which only a response rule has."),
    DOLLAR_KEY(605, "Keys that start with `$` belong to the language; a wire key of that kind is written `$$`."),
    BAD_SLOT(606, "The braces of the text do not form slots."),
    AMBIGUOUS_LITERAL(607, "Some YAML readers take this for a number, a flag or null, and others for a text."),
    SECRET_IN_MESSAGE(608, "A message or code of a failure would show a secret."),
    PATH_INTO_SCALAR(609, "The parameter is a plain value and has no parts."),
    UNREAD_ANSWER(610, "The answer's body is not read, or not as JSON, so the path finds nothing in it."),
    BAD_TEST(611, "The test cannot be read, or always gives the same answer."),
    UNREACHABLE_RULE(612, Severity.WARNING, "A rule before this one matches every answer."),
    RULE_KEY(613, "Only a rule whose answer may end as a failure describes one."),
    RULE_WAIT(635, "Only a rule behind which a call is made again tells how long to wait."),
    BAD_DELAY(636, "A pause is a time such as `30s`, or where an answer tells it."),
    RULE_RESTART(637, "Only the pages of a list are read anew."),

    TEST_NEEDS_INPUT(655, "A connection is tested with nothing but the connection."),
    RULE_EACH(680, "The problems that a rule tells one by one stand in the body of the answer."),
    BAD_CALL(701, "A call is a method and a path below the server's URL, such as `GET /user?name={name}`."),
    RUNTIME_HEADER(702, "The header belongs to the runtime, which sets it itself."),
    BODY_NOT_ALLOWED(703, "Requests with this method have no body."),
    OVERLAPPING_STATUSES(704, "One status cannot mean success and absence."),
    SEVERAL_MAIN_STEPS(705, "At most one step is the main one."),
    NO_MAIN_STEP(706, "The target names no step, and the action has no main step."),
    DUPLICATE_WIRE_TARGET(707, "Two things are sent to the same place of one request."),
    NO_BODY(708, "The parameter is sent to the body of a step that sends none."),
    BAD_TARGET(709, "The target is not a query parameter, a header or a place in a body."),
    OPTIONAL_IN_PATH(710, "A part of the path would be missing when the parameter is not given."),
    UNUSED_PARAMETER(711, "The parameter is accepted and sent nowhere."),
    HEADER_VALUE(713, "A header's value is one line of text."),
    SPREAD_NAME(714, "A name with `*` stands for the names of several, which a mapping or a list gives."),
    BAD_PAGINATION(740, "The pages of the list cannot be read to their end in the way that is said."),
    BAD_SEGMENTS(770, "Only a text in the path of a call has segments."),
    COOKIE_VALUE(771, "A cookie's value is one text of the signs that RFC 6265 allows."),
    MEDIA_TYPE(772, "The text is no media type."),
    TEXT_BODY(773, "A body of text is one text."),
    BAD_TAKE(775, "What a step takes under a name of its own comes from its own answer."),
    BAD_GUARD(780, "A guard names an earlier step and the statuses of failures that mean that its answer is stale."),
    GUARD_EFFECT(781, "What a guard runs again must do no harm when it is run twice."),
    BAD_CLEAN_UP(782, "Steps that clean up come last, behind what the action is for."),
    BAD_FETCH(786, "What a step fetches is an address of an earlier answer, on hosts that the spec allows."),
    BAD_UPLOAD(787, "A step sends one file that is given, to its call or to an address of an earlier answer."),
    BAD_POLL(790, "A call that is made again until something is done only reads."),
    BAD_READ(791, "The answer cannot be read in the way that is said."),
    BAD_EACH(795, "A call is made for each entry of a list where each of its requests stands for itself."),

    FILE_OUTSIDE(801, "Files of a connector lie in its folder."),
    MISSING_FILE(802, "The file does not exist."),
    NOTHING_TO_RETURN(803, "The output has a type or example, and the step it comes from gives nothing."),
    MISSING_DESCRIPTION(804, Severity.WARNING, "The page of the action would have an empty place here."),
    NO_LIBRARY(805, "The action names an example of a workflow library that the connector's pages do not know."),
    EXAMPLE_NOT_JSON(806, "The file of an output's example is not JSON."),
    EXAMPLE_DOES_NOT_FIT(807, "The example of an output has another shape than the output's type."),
    SECRET_IN_EXAMPLE(808, "The example of an output shows a value that is declared secret."),
    UNKNOWN_REPLACEMENT(820, "What is deprecated is replaced by something beside it that exists."),
    BAD_DAY(821, "A day is written as year, month and day."),
    GRAPHQL_DOCUMENT(822, "The document does not hold the operation that is asked for."),
    XML_BODY(823, "A body of XML is one element with names that XML allows."),
    FILE_PLACE(824, "A file is sent in a body of JSON, parts or bytes, and nowhere else."),
    BAD_SIZE(825, "A size is a number with its unit."),
    FILE_OUTPUT(826, "A file is returned by a step that reads bytes, and by no other."),
    BAD_SHAPING(850, "The output cannot be shaped in the way that is said."),
    SECRET_IN_OUTPUT(851, "Outputs are logged, stored and passed on, so no secret is put into them."),
    SECRET_PATH(860, "What is named as secret is no part of the output that could be kept secret there.");

    private final int number;
    private final Severity severity;
    private final String explanation;

    DiagnosticCode(int number, String explanation) {
        this(number, Severity.ERROR, explanation);
    }

    DiagnosticCode(int number, Severity severity, String explanation) {
        this.number = number;
        this.severity = severity;
        this.explanation = explanation;
    }

    /** The stable id, such as {@code FER0201}. */
    public String id() {
        return String.format(Locale.ROOT, "FER%04d", number);
    }

    /** The name in kebab case, such as {@code unknown-key}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much such a problem weighs. */
    public Severity severity() {
        return severity;
    }

    /** One line on why this is a problem. */
    public String explanation() {
        return explanation;
    }

    /** The code of this id, if there is one. */
    public static Optional<DiagnosticCode> of(String id) {
        return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
    }
}
