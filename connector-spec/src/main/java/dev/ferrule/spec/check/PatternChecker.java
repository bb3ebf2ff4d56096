package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks regular expressions: they compile, and no text makes them run for years. */
final class PatternChecker {

    /** A longer pattern has been reported as a text that is too long. */
    private static final int LONGEST = 500;

    private final Diagnostics diagnostics;

    PatternChecker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether the pattern can be used; if not, the reason has been reported. */
    boolean check(Scalar scalar) {
        if (scalar.text().length() > LONGEST) {
            return false;
        }
        try {
            Pattern.compile(scalar.text());
        } catch (PatternSyntaxException problem) {
            diagnostics.report(
                    DiagnosticCode.BAD_PATTERN,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is not a regular expression: " + problem.getDescription(),
                    "correct it; single quotes in YAML keep backslashes as they are");
            return false;
        }
        if (BacktrackingScan.isSlow(scalar.text())) {
            diagnostics.report(
                    DiagnosticCode.SLOW_PATTERN,
                    scalar.span(),
                    Quote.code(scalar.text()) + " repeats a group that itself repeats, or refers back to one",
                    "let each repetition start with a sign that nothing in it repeats, as in `[a-z]+(-[a-z]+)*`");
            return false;
        }
        return true;
    }
}
