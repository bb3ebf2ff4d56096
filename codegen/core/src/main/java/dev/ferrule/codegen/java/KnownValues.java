package dev.ferrule.codegen.java;

import java.util.List;

/** The values that a member is known to have, in its Javadoc: all of a few, and how many more there are than these on its page. */
final class KnownValues {

    /** How many signs the values that are told take: two lines. */
    private static final int MOST = 180;

    private KnownValues() {}

    static void addTo(JavadocText doc, List<String> options) {
        if (options.isEmpty()) {
            return;
        }
        int told = 0;
        int length = 0;
        for (String option : options) {
            length += option.length() + 2;
            if (told > 0 && length > MOST) {
                break;
            }
            told++;
        }
        doc.fact("Known values", String.join(", ", options.subList(0, told)));
        if (told < options.size()) {
            doc.remark("So are " + (options.size() - told) + " more.");
        }
    }
}
