package dev.ferrule.spec;

import dev.ferrule.spec.diagnostic.DiagnosticCode;

/** Which problems a JSON Schema can see. A new code has to be put into its group here. */
final class SchemaReach {

    /** How many of the problems with one code a schema sees. */
    enum Reach {
        ALWAYS,
        /** Those that one place of one file tells, such as a word of a closed set; not those that need more. */
        PARTLY,
        /** It needs other files, other places of the file, or what YAML does not hand on. */
        NEVER
    }

    private SchemaReach() {}

    static Reach of(DiagnosticCode code) {
        return switch (code) {
            // Files and YAML: what is not one YAML document never reaches a schema.
            case MISSING_FOLDER,
                    MISSING_CONNECTOR_FILE,
                    UNREADABLE_FILE,
                    FILE_TOO_LARGE,
                    NOT_UTF_8,
                    BYTE_ORDER_MARK,
                    FORBIDDEN_CHARACTER,
                    YAML_SYNTAX,
                    DUPLICATE_KEY,
                    ALIAS,
                    TAG,
                    MERGE_KEY,
                    SEVERAL_DOCUMENTS,
                    EMPTY_DOCUMENT,
                    TOO_DEEP,
                    TEXT_TOO_LONG,
                    COMPLEX_KEY,
                    TOO_MANY_FILES,
                    FILE_EXTENSION,
                    DIRECTIVE,
                    TOO_MANY_ENTRIES -> Reach.NEVER;
            // Structure.
            case UNKNOWN_KEY,
                    MISSING_KEY,
                    WRONG_KIND,
                    LANGUAGE_VERSION,
                    UNKNOWN_WORD,
                    BAD_TEXT,
                    EMPTY_COLLECTION,
                    CONFLICTING_KEYS,
                    REPEATED_ENTRY,
                    BAD_NAME,
                    ITEM_TYPE,
                    CONSTRAINT_NOT_FOR_TYPE,
                    BAD_SIZE,
                    REQUIRED_WITH_DEFAULT,
                    SECRET_SHOWN,
                    DOLLAR_KEY,
                    RULE_KEY,
                    RULE_WAIT,
                    BAD_DELAY,
                    HEADER_VALUE -> Reach.ALWAYS;
            // One place of one file tells some of these.
            case OUT_OF_RANGE, // a bound of an integer that is none
                    RESERVED_NAME, // names of devices
                    UNKNOWN_TYPE, // names of object types
                    TYPE_NOT_ALLOWED,
                    BAD_ONE_OF,
                    BAD_URL,
                    BAD_PATH, // whether the path ends where it should
                    BAD_TEST,
                    BAD_CALL, // dots and percent signs in the path
                    BAD_PAGINATION, // paths of other answers
                    BAD_SHAPING, // patterns of dates
                    SECRET_PATH, // what the type of the output says
                    BAD_TARGET, // numbers in the path
                    SPREAD_NAME, // types of parameters
                    BAD_SLOT -> Reach.PARTLY;
            // References, order, cycles, other files, regular expressions of Java, and warnings.
            case FILE_NAME,
                    DUPLICATE_NAME,
                    NAME_COLLISION,
                    JAVA_PACKAGE,
                    CONTRADICTORY_BOUNDS,
                    UNKNOWN_ZONE,
                    UNKNOWN_REPLACEMENT,
                    BAD_DAY,
                    BAD_BOUND,
                    BAD_CLEAR,
                    BAD_PATTERN,
                    SLOW_PATTERN,
                    DOES_NOT_FIT,
                    DEFAULT_CYCLE,
                    ENDLESS_TYPE,
                    DUPLICATE_WIRE_NAME,
                    BAD_TAG,
                    AMBIGUOUS_FORMS,
                    RULE_ON_REQUIRED,
                    CONDITION_CYCLE,
                    RULE_EACH,
                    RULE_RESTART,
                    BAD_SIGNATURE,
                    BAD_HOOK,
                    BAD_GUARD,
                    GUARD_EFFECT,
                    BAD_CLEAN_UP,
                    BAD_FETCH,
                    BAD_UPLOAD,
                    BAD_POLL,
                    BAD_EACH,
                    BAD_READ,
                    BAD_ENTRIES,
                    LOOKUP_CYCLE,
                    LOOKUP_INPUT,
                    EXAMPLE_NOT_JSON,
                    EXAMPLE_DOES_NOT_FIT,
                    SECRET_IN_EXAMPLE,
                    SECRET_IN_OUTPUT,
                    OPEN_HOST,
                    UNKNOWN_SERVER,
                    BAD_OAUTH2,
                    KEPT_SERVER,
                    BAD_SESSION,
                    TEST_NEEDS_INPUT,
                    UNKNOWN_REFERENCE,
                    LATER_STEP,
                    NO_ANSWER_HERE,
                    AMBIGUOUS_LITERAL,
                    SECRET_IN_MESSAGE,
                    BAD_TAKE,
                    PATH_INTO_SCALAR,
                    UNREAD_ANSWER,
                    UNREACHABLE_RULE,
                    RUNTIME_HEADER,
                    BODY_NOT_ALLOWED,
                    OVERLAPPING_STATUSES,
                    SEVERAL_MAIN_STEPS,
                    NO_MAIN_STEP,
                    DUPLICATE_WIRE_TARGET,
                    NO_BODY,
                    OPTIONAL_IN_PATH,
                    UNUSED_PARAMETER,
                    BAD_SEGMENTS,
                    COOKIE_VALUE,
                    MEDIA_TYPE,
                    TEXT_BODY,
                    GRAPHQL_DOCUMENT,
                    XML_BODY,
                    FILE_PLACE,
                    FILE_OUTPUT,
                    FILE_OUTSIDE,
                    MISSING_FILE,
                    NOTHING_TO_RETURN,
                    MISSING_DESCRIPTION,
                    NO_LIBRARY -> Reach.NEVER;
        };
    }
}
