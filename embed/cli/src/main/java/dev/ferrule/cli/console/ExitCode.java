package dev.ferrule.cli.console;

import dev.ferrule.runtime.error.ErrorKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the process ends. A code never changes its meaning; those from 10 on belong to calls of a service. */
public enum ExitCode {
    OK(0, "Done."),
    FINDINGS(1, "A spec has errors, or the command cannot do what was asked."),
    USAGE(2, "The command line is wrong."),
    FILE(3, "A file is missing, or cannot be read or written."),
    BUG(4, "A bug in Ferrule."),
    INVALID(10, "An input or a setting of the connection is missing or wrong."),
    AUTHENTICATION(11, "The service does not accept who calls."),
    PERMISSION(12, "The caller may not do this."),
    NOT_FOUND(13, "Something named in the call does not exist."),
    CONFLICT(14, "It exists already, or somebody else has changed it."),
    LIMIT(15, "Too many calls."),
    UNAVAILABLE(16, "The service cannot be reached or does not serve now."),
    OUTCOME_UNKNOWN(17, "A change was sent and its answer was lost: it may or may not have taken effect."),
    UNEXPECTED_ANSWER(18, "The service's answer cannot be understood."),
    FAILED(19, "The service failed for another reason.");

    private static final int FIRST_OF_CALLS = 10;

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The exit code for a failure of this kind. */
    public static ExitCode of(ErrorKind kind) {
        return switch (kind.id()) {
            case "invalid" -> INVALID;
            case "authentication" -> AUTHENTICATION;
            case "permission" -> PERMISSION;
            case "not-found" -> NOT_FOUND;
            case "exists", "conflict" -> CONFLICT;
            case "limit" -> LIMIT;
            case "unavailable" -> UNAVAILABLE;
            case "outcome-unknown" -> OUTCOME_UNKNOWN;
            case "unexpected-answer" -> UNEXPECTED_ANSWER;
            default -> FAILED;
        };
    }

    /** The number that the process returns. */
    public int code() {
        return code;
    }

    /** What it says. */
    public String meaning() {
        return meaning;
    }

    /** Those that every command can return. */
    public static List<ExitCode> common() {
        return Arrays.stream(values())
                .filter(code -> code.code < FIRST_OF_CALLS)
                .toList();
    }

    /** The meanings by number, for a help text. */
    public static Map<String, String> table(Collection<ExitCode> codes) {
        Map<String, String> table = new LinkedHashMap<>();
        codes.forEach(code -> table.put(Integer.toString(code.code), code.meaning));
        return table;
    }
}
