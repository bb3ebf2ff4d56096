package dev.ferrule.codegen.openapi;

import dev.ferrule.codegen.openapi.action.NullValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes files of the language: the same bytes for the same keys, in the layout of {@code ferrule format}. */
final class SpecYaml {

    /** What some readers of YAML take for a flag or null. */
    private static final Pattern WORDS = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~");

    /** What some readers of YAML take for a number. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?i)[-+]?(?:0x[0-9a-f]+|0o[0-7]+|\\.?[0-9]+\\.?[0-9]*(?:e[-+]?[0-9]+)?|\\.inf)|\\.nan");

    private static final int SHORT = 90;

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
            .setUseUnicodeEncoding(true)
            .build();

    private SpecYaml() {}

    /** The text of a file. What holds collections of its own stands apart. */
    static String write(Map<String, Object> keys) {
        StringBuilder text = new StringBuilder();
        boolean before = false;
        for (Map.Entry<String, Object> entry : keys.entrySet()) {
            MappingNode single = mapping(Collections.singletonMap(entry.getKey(), entry.getValue()), false);
            boolean big = isBig(single.getValue().get(0).getValueNode());
            text.append(!text.isEmpty() && (big || before) ? "\n" : "");
            text.append(new Present(SETTINGS)
                            .emitToString(
                                    new Serialize(SETTINGS).serializeOne(single).iterator())
                            .stripTrailing())
                    .append('\n');
            before = big;
        }
        return text.toString();
    }

    private static boolean isBig(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getFlowStyle() == FlowStyle.BLOCK
                    && mapping.getValue().stream().anyMatch(tuple -> !(tuple.getValueNode() instanceof ScalarNode));
        }
        return node instanceof SequenceNode list
                && list.getFlowStyle() == FlowStyle.BLOCK
                && list.getValue().stream().anyMatch(item -> !(item instanceof ScalarNode));
    }

    private static Node node(Object value, boolean flow) {
        if (value instanceof Map<?, ?> map) {
            return mapping(map, flow || isSmall(map));
        }
        if (value instanceof List<?> list) {
            boolean inside = flow || isSmall(list);
            return new SequenceNode(
                    Tag.SEQ,
                    list.stream().map(item -> node(item, inside)).toList(),
                    inside ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value instanceof NullValue) {
            return new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN);
        }
        if (value instanceof Boolean) {
            return new ScalarNode(Tag.BOOL, value.toString(), ScalarStyle.PLAIN);
        }
        if (value instanceof Number number) {
            String text = number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
            return new ScalarNode(text.contains(".") ? Tag.FLOAT : Tag.INT, text, ScalarStyle.PLAIN);
        }
        return text(String.valueOf(value));
    }

    private static MappingNode mapping(Map<?, ?> map, boolean flow) {
        List<NodeTuple> tuples = map.entrySet().stream()
                .map(entry -> new NodeTuple(text(String.valueOf(entry.getKey())), node(entry.getValue(), flow)))
                .toList();
        return new MappingNode(Tag.MAP, tuples, flow ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static ScalarNode text(String text) {
        boolean quoted = text.isBlank()
                || WORDS.matcher(text).matches()
                || NUMBERS.matcher(text).matches();
        // Where a plain text would be something else, the library quotes it.
        ScalarStyle style = quoted ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN;
        if (text.contains("\n")) {
            style = isBlock(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        } else if (text.codePoints().anyMatch(SpecYaml::isOdd)) {
            style = ScalarStyle.DOUBLE_QUOTED;
        }
        return new ScalarNode(Tag.STR, text, style);
    }

    /** What stands in double quotes, so that it can be seen. */
    private static boolean isOdd(int sign) {
        return sign < 0x20 || (sign >= 0x7F && sign < 0xA0) || sign == 0xFEFF || sign == 0x2028 || sign == 0x2029;
    }

    private static boolean isBlock(String text) {
        return !Character.isWhitespace(text.charAt(0))
                && text.codePoints().noneMatch(sign -> sign != '\n' && isOdd(sign));
    }

    /** Whether a value fits on its key's line. */
    private static boolean isSmall(Object value) {
        return length(value) < SHORT && isOneLine(value);
    }

    private static boolean isOneLine(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(SpecYaml::isOneLine);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(SpecYaml::isOneLine);
        }
        // Within braces the library quotes what has a colon, which needs no quotes on a line of its own.
        String text = String.valueOf(value);
        return text.indexOf('\n') < 0 && (text.indexOf(':') < 0 || text.contains(": "));
    }

    /** About how long a value is on one line. */
    private static int length(Object value) {
        if (value instanceof Map<?, ?> map) {
            return 2
                    + map.entrySet().stream()
                            .mapToInt(entry -> length(entry.getKey()) + 4 + length(entry.getValue()))
                            .sum();
        }
        if (value instanceof List<?> list) {
            return 2 + list.stream().mapToInt(item -> length(item) + 2).sum();
        }
        return String.valueOf(value).length();
    }
}
