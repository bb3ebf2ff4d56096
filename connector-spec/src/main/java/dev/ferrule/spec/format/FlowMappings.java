package dev.ferrule.spec.format;

import dev.ferrule.spec.format.MarkedText.Edit;
import dev.ferrule.spec.grammar.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Orders the keys of mappings that are written between braces on one line. */
final class FlowMappings implements SpecFormatter.Pass {

    @Override
    public String apply(MarkedText text, Form form) {
        List<Edit> edits = new ArrayList<>();
        text.root().ifPresent(root -> visit(text, root, form, edits));
        return text.with(edits);
    }

    /** Finds the outermost collections in flow style. */
    private static void visit(MarkedText text, Node node, Form form, List<Edit> edits) {
        if (!MarkedText.isBlock(node)) {
            edits.add(edit(text, node, form));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(tuple -> visit(text, tuple.getValueNode(), Forms.behind(form, name(tuple)), edits));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> visit(text, item, Forms.items(form), edits));
        }
    }

    private static Edit edit(MarkedText text, Node node, Form form) {
        return new Edit(
                text.offset(MarkedText.start(node)), text.offset(MarkedText.end(node)), printed(text, node, form));
    }

    private static String printed(MarkedText text, Node node, Form form) {
        boolean oneLine =
                MarkedText.start(node).getLine() == MarkedText.end(node).getLine();
        if (node instanceof MappingNode mapping) {
            boolean known = Forms.mapping(form) instanceof Form.Nested;
            return oneLine && known ? ordered(text, mapping, form) : inside(text, node, edits(text, mapping, form));
        }
        if (node instanceof SequenceNode sequence) {
            List<Edit> edits = sequence.getValue().stream()
                    .map(item -> edit(text, item, Forms.items(form)))
                    .toList();
            return inside(text, node, edits);
        }
        return text.slice(node);
    }

    private static List<Edit> edits(MarkedText text, MappingNode mapping, Form form) {
        return mapping.getValue().stream()
                .map(tuple -> edit(text, tuple.getValueNode(), Forms.behind(form, name(tuple))))
                .toList();
    }

    private static String ordered(MarkedText text, MappingNode mapping, Form form) {
        return KeyOrder.sorted(mapping.getValue(), form, FlowMappings::name).stream()
                .map(tuple -> entry(text, tuple, form))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String entry(MarkedText text, NodeTuple tuple, Form form) {
        Node value = tuple.getValueNode();
        String key = text.slice(tuple.getKeyNode());
        String printed = printed(text, value, Forms.behind(form, name(tuple)));
        return printed.isEmpty() ? key + ":" : key + ": " + printed;
    }

    /** The text of a node with parts of it replaced. */
    private static String inside(MarkedText text, Node node, List<Edit> edits) {
        int start = text.offset(MarkedText.start(node));
        List<Edit> moved = edits.stream()
                .map(edit -> new Edit(edit.from() - start, edit.to() - start, edit.replacement()))
                .toList();
        return new MarkedText(text.slice(node)).with(moved);
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }
}
