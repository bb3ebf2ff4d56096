package dev.ferrule.spec.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A text with the nodes in it. The text has been read before, so it is known to be YAML within the limits. */
final class MarkedText {

    private final String text;
    private final List<String> lines;
    private final List<Integer> starts = new ArrayList<>();

    MarkedText(String text) {
        this.text = text;
        this.lines = List.of(text.split("\n", -1));
        int start = 0;
        for (String line : lines) {
            starts.add(start);
            start += line.length() + 1;
        }
    }

    /** A stretch of the text and what takes its place. */
    record Edit(int from, int to, String replacement) {}

    String text() {
        return text;
    }

    /** The line of this number, counted from 0. */
    String line(int number) {
        return lines.get(number);
    }

    int lineCount() {
        return lines.size();
    }

    Optional<Node> root() {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return new Compose(settings).composeString(text);
    }

    static Mark start(Node node) {
        return node.getStartMark().orElseThrow();
    }

    static Mark end(Node node) {
        return node.getEndMark().orElseThrow();
    }

    static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    /** Where a mark stands in the text; marks count code points. */
    int offset(Mark mark) {
        String line = lines.get(mark.getLine());
        int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return starts.get(mark.getLine()) + line.offsetByCodePoints(0, column);
    }

    /** The text between the marks of a node. */
    String slice(Node node) {
        return text.substring(offset(start(node)), offset(end(node)));
    }

    /** The text with these stretches replaced; they do not overlap. */
    String with(List<Edit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> edited.replace(edit.from(), edit.to(), edit.replacement()));
        return edited.toString();
    }
}
