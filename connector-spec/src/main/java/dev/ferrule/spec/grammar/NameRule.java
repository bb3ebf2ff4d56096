package dev.ferrule.spec.grammar;

import java.util.regex.Pattern;

/** How names of one kind are written. */
public enum NameRule {
    /** The id of a connector, an action or a group. */
    KEBAB("[a-z][a-z0-9]*(?:-[a-z0-9]+)*", "lower case words joined by `-`, such as `update-user`"),
    /** The id of a parameter or connection field. */
    SNAKE("[a-z][a-z0-9]*(?:_[a-z0-9]+)*", "lower case words joined by `_`, such as `first_name`"),
    /** The id of a step. */
    STEP("[a-z][a-z0-9_-]*", "lower case letters, digits, `_` and `-`, such as `current`"),
    /** The name of an object type. */
    TYPE("[A-Z][A-Za-z0-9]*", "upper camel case, such as `UserGroup`"),
    /** A field of an object type. */
    FIELD(
            "[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*",
            "letters, digits, `_` and `-`, such as `first-name`; an odd wire name goes to `wire`"),
    /** One of the service's own error codes. */
    ERROR_CODE("[A-Za-z0-9][A-Za-z0-9_.-]*", "letters, digits, `_`, `.` and `-`, such as `USER_NOT_FOUND`"),
    /** The name of a header. */
    HEADER("[A-Za-z0-9!#$%&'*+.^_|~-]+", "letters, digits and `-`, such as `X-Request-Id`"),
    /** A host, or all hosts below a domain. */
    HOST(
            "(?:\\*\\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*",
            "a host in lower case, such as `api.example.com`, or `*.example.com` for all below it"),
    /** The name of a GraphQL operation (GraphQL, 2.1.9). */
    GRAPHQL("[_A-Za-z][_0-9A-Za-z]*", "letters, digits and `_`, such as `FindBooks`"),
    /** The name of a cookie (RFC 6265, 4.1.1). */
    COOKIE("[A-Za-z0-9!#$%&'*+.^_|~-]+", "letters, digits, `_` and `-`, such as `session_id`"),
    /** A time of at least a millisecond. */
    TIME("[1-9][0-9]{0,5}(?:ms|s|m|h)", "a number and `ms`, `s`, `m` or `h`, such as `500ms` or `1m`"),
    /** What stands between two cells of a table. */
    SEPARATOR("tab|[^A-Za-z0-9\"\\p{Cntrl}]", "one character such as `;`, or `tab`"),
    /** The name of a query parameter. */
    QUERY("[^\\p{Cntrl}]+", "any signs but control signs");

    /** The most signs of a name. */
    public static final int LONGEST = 64;

    private final Pattern pattern;
    private final String shape;

    NameRule(String pattern, String shape) {
        this.pattern = Pattern.compile(pattern);
        this.shape = shape;
    }

    /** Whether the name follows the rule. */
    public boolean allows(String name) {
        return name.length() <= LONGEST && pattern.matcher(name).matches();
    }

    /** The rule as a regular expression. */
    public String pattern() {
        return pattern.pattern();
    }

    /** What is said of a text that does not follow the rule. */
    public String refusal() {
        return switch (this) {
            case TIME -> " is no time that can stand here";
            case HOST -> " is no host that can stand here";
            default -> " is not a name that can stand here";
        };
    }

    /** The rule for people. */
    public String shape() {
        return shape;
    }
}
