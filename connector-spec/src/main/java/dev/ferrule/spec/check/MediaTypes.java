package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.regex.Pattern;

/** Checks media types (RFC 9110, 8.3.1) and lists of media ranges (RFC 9110, 12.5.1). */
final class MediaTypes {

    private static final String TOKEN = "[A-Za-z0-9!#$%&'+.^_`|~-]+";
    private static final String PARAMETERS = "(?: ?; ?" + TOKEN + "=(?:" + TOKEN + "|\"[A-Za-z0-9 !#-+.-~-]*\"))*+";
    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS);
    private static final String RANGE = "(?:\\*/\\*|" + TOKEN + "/\\*|" + TOKEN + "/" + TOKEN + ")" + PARAMETERS;
    private static final Pattern RANGES = Pattern.compile(RANGE + "(?:, ?" + RANGE + ")*+");

    private static final int LONGEST = 500;

    private final Diagnostics diagnostics;

    MediaTypes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** What is accepted may be several ranges; what is sent has one type. */
    void check(Scalar scalar, String key) {
        if (scalar.text().length() > LONGEST) {
            // That it is too long is reported where its form is checked.
            return;
        }
        boolean accepted = key.equals("accept");
        if (!(accepted ? RANGES : TYPE).matcher(scalar.text()).matches()) {
            diagnostics.report(
                    DiagnosticCode.MEDIA_TYPE,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is no media type",
                    accepted
                            ? "write media types such as `text/csv, application/json;q=0.5`"
                            : "write one media type such as `application/merge-patch+json`");
        }
    }
}
