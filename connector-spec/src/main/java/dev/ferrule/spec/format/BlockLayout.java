package dev.ferrule.spec.format;

import dev.ferrule.spec.grammar.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Moves and indents the lines of mappings and lists in block style. A comment belongs to the entry below it; one that is
 * indented deeper than that entry belongs to what stands above.
 */
final class BlockLayout implements SpecFormatter.Pass {

    private static final int STEP = 2;

    @Override
    public String apply(MarkedText text, Form form) {
        return text.root()
                .filter(MarkedText::isBlock)
                .filter(root -> Indents.areSimple(text, root))
                .map(root -> new Layout(text).file(root, form))
                .orElse(text.text());
    }

    /** The layout of one text. */
    private static final class Layout {
        private final MarkedText text;
        private final Indents indents;
        /** Where the columns of the entry that is being laid out go, for comments at its end. */
        private final TreeMap<Integer, Integer> columns = new TreeMap<>();

        Layout(MarkedText text) {
            this.text = text;
            this.indents = new Indents(text);
        }

        /** What stands above the first entry speaks of the file and stays there. */
        String file(Node root, Form form) {
            int first = MarkedText.start(root).getLine();
            Part whole = collection(root, form, first, 0, true);
            List<String> lines = new ArrayList<>(Part.withoutLeadingBlanks(indents.trivia(0, first, 0)));
            lines.addAll(whole.above());
            lines.addAll(whole.body());
            lines.addAll(indents.trivia(indents.lastLine(root) + 1, text.lineCount(), 0));
            return String.join("\n", Part.single(lines)).stripTrailing() + "\n";
        }

        /** A collection whose comments start at the given line, with its keys or dashes in the target column. */
        private Part collection(Node node, Form form, int from, int target, boolean apart) {
            List<Part> parts = node instanceof MappingNode mapping
                    ? entries(mapping, form, from, target)
                    : items((SequenceNode) node, form, from, target);
            return Part.joined(parts, apart);
        }

        private List<Part> entries(MappingNode mapping, Form form, int from, int target) {
            int column = MarkedText.start(mapping).getColumn();
            List<NodeTuple> tuples = mapping.getValue();
            List<Named> parts = new ArrayList<>();
            int above = from;
            for (int i = 0; i < tuples.size(); i++) {
                Node key = tuples.get(i).getKeyNode();
                Node value = tuples.get(i).getValueNode();
                String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
                int line = MarkedText.start(key).getLine();
                int last = Math.max(MarkedText.end(key).getLine(), indents.lastLine(value));
                int next = i + 1 < tuples.size()
                        ? MarkedText.start(tuples.get(i + 1).getKeyNode()).getLine()
                        : last + 1;
                int tail = indents.tail(last + 1, next, column);
                String head = " ".repeat(target) + text.line(line).substring(column);
                begin(column, target);
                List<String> body = value(value, Forms.behind(form, name), line, head, column, target);
                body.addAll(comments(last + 1, tail, target));
                parts.add(new Named(name, new Part(indents.trivia(above, line, target), body, Indents.isBig(value))));
                above = tail;
            }
            return KeyOrder.sorted(parts, form, Named::name).stream()
                    .map(Named::part)
                    .toList();
        }

        private List<Part> items(SequenceNode sequence, Form form, int from, int target) {
            int column = MarkedText.start(sequence).getColumn();
            List<Node> nodes = sequence.getValue();
            List<Part> parts = new ArrayList<>();
            int above = from;
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                int line = indents.dash(node, column, above);
                int last = Math.max(line, indents.lastLine(node));
                int next = i + 1 < nodes.size() ? indents.dash(nodes.get(i + 1), column, last + 1) : last + 1;
                int tail = indents.tail(last + 1, next, column);
                begin(column, target);
                Part item = item(node, Forms.items(form), line, column, target);
                List<String> comments = new ArrayList<>(indents.trivia(above, line, target));
                item.above().forEach(comment -> comments.add(Indents.at(target, comment)));
                List<String> body = new ArrayList<>(item.body());
                body.addAll(comments(last + 1, tail, target));
                parts.add(new Part(comments, body, true));
                above = tail;
            }
            return parts;
        }

        /** An item; comments that come to stand above its first key go above the dash. */
        private Part item(Node node, Form form, int line, int column, int target) {
            String dash = " ".repeat(target) + "- ";
            int start = MarkedText.start(node).getColumn();
            boolean compact = MarkedText.start(node).getLine() == line;
            if (compact && MarkedText.isBlock(node)) {
                Part inner = collection(node, form, line, target + STEP, false);
                List<String> body = new ArrayList<>(inner.body());
                body.set(0, dash + body.get(0).substring(target + STEP));
                return new Part(inner.above(), body, true);
            }
            String head = compact
                    ? dash
                            + text.line(line)
                                    .substring(Math.min(start, text.line(line).length()))
                    : " ".repeat(target) + text.line(line).substring(column);
            return new Part(List.of(), value(node, form, line, head, column, target), true);
        }

        /** The line with the key or dash, and the lines of the value below it. */
        private List<String> value(Node value, Form form, int line, String head, int column, int target) {
            List<String> body = new ArrayList<>();
            boolean below = MarkedText.start(value).getLine() > line;
            if (below && MarkedText.isBlock(value)) {
                body.add(head.stripTrailing());
                Part inner = collection(value, form, line + 1, target + STEP, false);
                body.addAll(inner.above());
                body.addAll(inner.body());
                return body;
            }
            int last = Math.max(line, indents.lastLine(value));
            body.add(last == line ? head.stripTrailing() : head);
            int by = indents.contentColumn(value)
                    .map(content -> target + STEP - content)
                    .orElse(target - column);
            body.addAll(indents.shifted(line + 1, last, by));
            return body;
        }

        private void begin(int column, int target) {
            columns.tailMap(column).clear();
            columns.put(column, target);
        }

        /** Comments that end an entry stay as deep within it as they are. */
        private List<String> comments(int from, int to, int target) {
            List<String> found = new ArrayList<>();
            for (int line = from; line < to; line++) {
                String comment = text.line(line);
                Map.Entry<Integer, Integer> deepest = columns.floorEntry(Indents.indent(comment));
                int column = Math.max(target + STEP, deepest == null ? 0 : deepest.getValue());
                found.add(Indents.at(column, comment));
            }
            return found;
        }

        private record Named(String name, Part part) {}
    }
}
