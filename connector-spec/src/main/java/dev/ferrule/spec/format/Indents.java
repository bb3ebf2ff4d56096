package dev.ferrule.spec.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Which lines belong to a node, and what stands between nodes: comments and blank lines. */
final class Indents {

    private static final Pattern FIXED = Pattern.compile("[|>][-+]?[1-9]");

    private final MarkedText text;

    Indents(MarkedText text) {
        this.text = text;
    }

    /** Whether nothing but spaces and dashes stands before each key, so that lines can be moved. */
    static boolean areSimple(MarkedText text, Node node) {
        if (!MarkedText.isBlock(node)) {
            return true;
        }
        Mark start = MarkedText.start(node);
        boolean simple = text.line(start.getLine())
                .substring(0, start.getColumn())
                .chars()
                .allMatch(sign -> sign == ' ' || sign == '-');
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Mark key = MarkedText.start(tuple.getKeyNode());
                simple = simple && key.getColumn() == start.getColumn() && areSimple(text, tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            simple = simple && sequence.getValue().stream().allMatch(item -> areSimple(text, item));
        }
        return simple;
    }

    /** Whether a node is a block that holds collections. */
    static boolean isBig(Node node) {
        if (!MarkedText.isBlock(node)) {
            return false;
        }
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream().anyMatch(tuple -> !(tuple.getValueNode() instanceof ScalarNode))
                : ((SequenceNode) node).getValue().stream().anyMatch(item -> !(item instanceof ScalarNode));
    }

    /** The last line with something of the node. */
    int lastLine(Node node) {
        if (MarkedText.isBlock(node)) {
            int last = MarkedText.start(node).getLine();
            if (node instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    last = Math.max(last, MarkedText.end(tuple.getKeyNode()).getLine());
                    last = Math.max(last, lastLine(tuple.getValueNode()));
                }
            } else if (node instanceof SequenceNode sequence) {
                for (Node item : sequence.getValue()) {
                    last = Math.max(last, lastLine(item));
                }
            }
            return last;
        }
        Mark end = MarkedText.end(node);
        boolean lines = isBlockText(node);
        int last = lines && end.getColumn() == 0 ? end.getLine() - 1 : end.getLine();
        while (lines
                && last > MarkedText.start(node).getLine()
                && text.line(last).isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean isBlockText(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    }

    /** Where the lines of a block of text start, unless the author has fixed that with a number behind its sign. */
    Optional<Integer> contentColumn(Node node) {
        Mark start = MarkedText.start(node);
        boolean free =
                isBlockText(node) && !FIXED.matcher(text.line(start.getLine())).find();
        return free
                ? IntStream.rangeClosed(start.getLine() + 1, lastLine(node))
                        .mapToObj(text::line)
                        .filter(line -> !line.isBlank())
                        .map(Indents::indent)
                        .findFirst()
                : Optional.empty();
    }

    /** The line of an item's dash, which stands before the item or on a line above it. */
    int dash(Node item, int column, int from) {
        int line = MarkedText.start(item).getLine();
        while (line > from && !isDash(text.line(line), column)) {
            line--;
        }
        return line;
    }

    private static boolean isDash(String line, int column) {
        return line.length() > column
                && line.charAt(column) == '-'
                && line.substring(0, column).chars().allMatch(sign -> sign == ' ' || sign == '-');
    }

    /** Where what belongs to the entry above ends: behind the last comment that is indented deeper than the entry. */
    int tail(int from, int to, int column) {
        int tail = from;
        for (int line = from; line < to; line++) {
            String comment = text.line(line);
            if (!comment.isBlank() && indent(comment) > column) {
                tail = line + 1;
            }
        }
        return tail;
    }

    /** Comments and blank lines; a comment comes to stand in the column. */
    List<String> trivia(int from, int to, int column) {
        List<String> found = new ArrayList<>();
        for (int line = from; line < to; line++) {
            found.add(at(column, text.line(line)));
        }
        return found;
    }

    /** The line with its text in the column; a blank one empty. */
    static String at(int column, String line) {
        return line.isBlank() ? "" : " ".repeat(column) + line.strip();
    }

    /** The lines of a text that goes on, moved to the right or left. */
    List<String> shifted(int from, int last, int by) {
        List<String> moved = new ArrayList<>();
        for (int number = from; number <= last; number++) {
            String line = text.line(number);
            if (by < 0) {
                moved.add(line.substring(Math.min(-by, indent(line))));
            } else {
                moved.add(line.isEmpty() ? line : " ".repeat(by) + line);
            }
        }
        return moved;
    }

    static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
