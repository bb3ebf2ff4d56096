package dev.ferrule.runtime.definition;

import java.util.Locale;

/** The labels that ids make. */
public final class Label {

    private Label() {}

    /** {@code First Name} for {@code first_name} and {@code first-name}. */
    public static String of(String id) {
        StringBuilder label = new StringBuilder(id.length());
        boolean starts = true;
        for (int i = 0; i < id.length(); i++) {
            char sign = id.charAt(i);
            if (sign == '_' || sign == '-') {
                starts = true;
            } else if (starts) {
                label.append(label.isEmpty() ? "" : " ")
                        .append(String.valueOf(sign).toUpperCase(Locale.ROOT));
                starts = false;
            } else {
                label.append(sign);
            }
        }
        return label.toString();
    }
}
