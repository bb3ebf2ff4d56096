package dev.ferrule.spec.explain;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.List;

/** What the hundreds of the codes stand for. */
public enum DiagnosticGroup {
    FILES('1', "Files and YAML"),
    STRUCTURE('2', "Structure"),
    NAMES('3', "Names"),
    TYPES('4', "Types and constraints"),
    CONNECTOR('5', "Connector"),
    VALUES('6', "Values, tests and references"),
    STEPS('7', "Steps and what they send"),
    OUTPUT('8', "Output and documentation");

    private static final int HUNDREDS = "FER0".length();

    private final char hundreds;
    private final String title;

    DiagnosticGroup(char hundreds, String title) {
        this.hundreds = hundreds;
        this.title = title;
    }

    /** What people call the group. */
    public String title() {
        return title;
    }

    /** The codes of the group, in order. */
    public List<DiagnosticCode> codes() {
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().charAt(HUNDREDS) == hundreds)
                .toList();
    }
}
