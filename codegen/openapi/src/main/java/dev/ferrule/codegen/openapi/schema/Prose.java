package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;

/** Texts of a document for people: Markdown by strangers, which pages escape when they are made. */
public final class Prose {

    private static final int LONGEST = 20_000;

    private Prose() {}

    /** The description of a schema, or its title. */
    static String of(Shape shape) {
        String text = of(shape.fact("description"));
        return text.isEmpty() ? of(shape.fact("title")) : text;
    }

    /** A text without what no reader should get: control signs, blank ends, and what is beyond all measure. */
    public static String of(Node node) {
        return node.isText() ? clean(HtmlText.markdown(clean(node.text()))) : "";
    }

    /** See {@link #of(Node)}. */
    public static String clean(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) + "..." : written;
        StringBuilder made = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(sign -> {
            boolean surrogate = sign <= 0xFFFF && Character.isSurrogate((char) sign);
            boolean unseen = Character.getType(sign) == Character.FORMAT
                    || Character.getType(sign) == Character.LINE_SEPARATOR
                    || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(sign) == Character.UNASSIGNED
                    || Character.getType(sign) == Character.PRIVATE_USE;
            if (sign == '\t') {
                made.append("    ");
            } else if (sign == '\n' || !(Character.isISOControl(sign) || surrogate || unseen)) {
                made.appendCodePoint(sign);
            }
        });
        return made.toString()
                .strip()
                .lines()
                .map(String::stripTrailing)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** A text on one line, of at most so many characters; empty when there is none. */
    public static String line(Node node, int longest) {
        String text = of(node).replaceAll("\\s+", " ").strip();
        return text.length() > longest ? "" : text;
    }
}
