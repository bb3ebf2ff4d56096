package dev.ferrule.spec.format;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.format.MarkedText.Edit;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Drops the quotes around texts on one line that the reader takes for the same text without them. */
final class Quotes implements SpecFormatter.Pass {

    private static final Set<String> OLD_FLAGS = Set.of("y", "n", "yes", "no", "on", "off");

    @Override
    public String apply(MarkedText text, Form form) {
        List<Edit> edits = new ArrayList<>();
        text.root().ifPresent(root -> visit(text, root, false, edits));
        return text.with(edits);
    }

    private static void visit(MarkedText text, Node node, boolean flow, List<Edit> edits) {
        boolean inFlow = flow || !MarkedText.isBlock(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                unquote(text, tuple.getKeyNode(), inFlow, true, edits);
                visit(text, tuple.getValueNode(), inFlow, edits);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> visit(text, item, inFlow, edits));
        } else {
            unquote(text, node, flow, false, edits);
        }
    }

    private static void unquote(MarkedText text, Node node, boolean flow, boolean key, List<Edit> edits) {
        if (node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED)
                && MarkedText.start(node).getLine() == MarkedText.end(node).getLine()
                && !isEscaped(text.slice(node), scalar)
                && isPlain(scalar.getValue(), flow, key)) {
            edits.add(new Edit(
                    text.offset(MarkedText.start(node)), text.offset(MarkedText.end(node)), scalar.getValue()));
        }
    }

    /** What needs an escape sign is not easy to see without it. */
    private static boolean isEscaped(String written, ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED && written.contains("\\");
    }

    /** Asks the reader itself; what readers of older YAML take for true or false keeps its quotes. */
    private static boolean isPlain(String value, boolean flow, boolean key) {
        if (value.isBlank() || OLD_FLAGS.contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String entry = key ? value + ": x" : "x: " + value;
        String file = flow ? "{" + entry + "}" : entry + "\n";
        Diagnostics problems = new Diagnostics();
        Optional<SpecNode> read = new YamlReader(problems, ReadLimits.DEFAULT)
                .read(new SourceText("quotes", file))
                .map(document -> document.root());
        if (problems.hasErrors() || !(read.orElse(null) instanceof Mapping mapping)) {
            return false;
        }
        if (mapping.entries().size() != 1) {
            return false;
        }
        Entry only = mapping.entries().get(0);
        SpecNode found = key ? only.key() : only.value();
        return found instanceof Scalar scalar
                && scalar.kind() == Kind.TEXT
                && scalar.text().equals(value);
    }
}
