package dev.ferrule.runtime.run;

import java.util.HexFormat;

/**
 * Makes a text safe to stand between the quotes of a query language. A control character is refused where the language
 * documents no way to write it.
 */
final class Escapes {

    private Escapes() {}

    static String apply(String language, String text) {
        return switch (language) {
            // OData 4.01, ABNF: a quote inside a string literal is doubled.
            case "odata-string" -> text.replace("'", "''");
            case "soql-string" -> soql(text);
            // Atlassian, "Search for work items using the text field", and "Performing text searches using CQL": inside
            // a
            // quoted text, a backslash stands before a quote or a backslash.
            case "jql-string", "cql-string" -> backslashed(printable(text));
            case "json-string" -> json(text);
            default -> throw new IllegalStateException("There is no escape " + language + ".");
        };
    }

    /** Salesforce, SOQL and SOSL Reference, "Quoted String Escape Sequences". */
    private static String soql(String text) {
        return printable(backslashed(text)
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\b", "\\b")
                .replace("\f", "\\f"));
    }

    /** RFC 8259, 7. What is not ASCII is written by number, so that a header can carry it too. */
    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                escaped.append('\\').append(sign);
            } else if (sign < ' ' || sign > 0x7e) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(sign));
            } else {
                escaped.append(sign);
            }
        }
        return escaped.toString();
    }

    private static String backslashed(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'").replace("\"", "\\\"");
    }

    private static String printable(String text) {
        if (text.chars().anyMatch(sign -> sign < ' ' || sign == 0x7f)) {
            throw new Functions.Unfit("must not hold a control character, such as a line break");
        }
        return text;
    }
}
