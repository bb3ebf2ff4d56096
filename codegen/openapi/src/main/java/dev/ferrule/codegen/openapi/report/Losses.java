package dev.ferrule.codegen.openapi.report;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects losses; one that is told twice counts once. */
public final class Losses {

    private static final int LONGEST = 120;
    private static final int LONGEST_PLACE = 5_000;

    private final Set<Loss> all = new HashSet<>();

    /** Notes a loss at a part of the document. */
    public void add(LossCode code, Node node, String reason) {
        add(code, node.pointer(), reason);
    }

    /** Notes a loss at a place. */
    public void add(LossCode code, String pointer, String reason) {
        all.add(new Loss(code, pointer, reason));
    }

    /** Follows the references of a part and notes why they lead nowhere. */
    public Node follow(ApiDocument document, Node node) {
        ApiDocument.Resolved resolved = document.resolve(node);
        switch (resolved.outcome()) {
            case FOUND -> {}
            case BROKEN -> add(LossCode.BROKEN_REFERENCE, node, "There is no " + shown(resolved.reference()) + ".");
            case CIRCULAR ->
                add(LossCode.CIRCULAR_REFERENCE, node, shown(resolved.reference()) + " leads back to itself.");
            case EXTERNAL ->
                add(
                        LossCode.EXTERNAL_REFERENCE,
                        node,
                        shown(resolved.reference()) + " leads out of the document. Bundle the document into one file.");
        }
        return resolved.node();
    }

    /** Text of a document in a message: short, and without signs that a terminal would obey. */
    public static String shown(String text) {
        return shown(text, LONGEST);
    }

    /** A place of a document in a message: whole, however deep it lies. */
    static String place(String pointer) {
        return pointer.isEmpty() ? "/" : shown(pointer, LONGEST_PLACE);
    }

    private static String shown(String text, int longest) {
        String plain = text.codePoints()
                .map(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT ? ' ' : sign)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "`" + (plain.length() < text.length() ? plain + "..." : plain) + "`";
    }

    /** All losses, by place, code and reason. */
    public List<Loss> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Loss::pointer)
                        .thenComparing(Loss::code)
                        .thenComparing(Loss::reason))
                .toList();
    }
}
