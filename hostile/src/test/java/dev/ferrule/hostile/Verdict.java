package dev.ferrule.hostile;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.util.List;

/** What must become of a spec. */
sealed interface Verdict {

    /** It is refused, at a place and with a reason; this code is among the reasons. */
    record Refused(DiagnosticCode code) implements Verdict {}

    /** It is accepted and does nothing; these texts are found again, word by word, where their readers look for them. */
    record Inert(List<String> texts) implements Verdict {}

    /** The output that it leads to is refused, with a message that holds these words. */
    record Unwritable(String words) implements Verdict {}
}
