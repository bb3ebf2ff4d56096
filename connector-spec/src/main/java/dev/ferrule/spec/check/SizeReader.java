package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sizes of files. */
final class SizeReader {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})(B|kB|MB|GB|KiB|MiB|GiB)");
    /** The units of SI and of IEC 80000-13. */
    private static final Map<String, Long> UNITS = Map.of(
            "B", 1L,
            "kB", 1_000L,
            "MB", 1_000_000L,
            "GB", 1_000_000_000L,
            "KiB", 1L << 10,
            "MiB", 1L << 20,
            "GiB", 1L << 30);

    private final Diagnostics diagnostics;

    SizeReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A number of bytes; null when the key says nothing. */
    @Nullable
    Long read(Fields fields, String key) {
        SpecNode node = fields.node(key).orElse(null);
        if (node == null) {
            return null;
        }
        Matcher size = SIZE.matcher(node instanceof Scalar scalar ? scalar.text() : "");
        if (size.matches()) {
            return Long.parseLong(size.group(1)) * UNITS.getOrDefault(size.group(2), 1L);
        }
        diagnostics.report(
                DiagnosticCode.BAD_SIZE,
                node.span(),
                "this is no size",
                "write a number and its unit, such as `50MB` (50 million bytes) or `50MiB` (50 times 1024 times 1024)");
        return null;
    }
}
