package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks bodies of XML as far as they are written in the spec; the runtime checks what values bring. */
final class XmlChecker {

    private static final String START = "A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D"
            + "\\u037F-\\u1FFF\\u2C00-\\u2FEF\\u3001-\\uD7FF";
    private static final String PART = "[" + START + "][" + START + "0-9.\\u00B7\\u0300-\\u036F-]*";
    /** Names in XML, 4 (QName), of the first plane. */
    private static final Pattern NAME = Pattern.compile(PART + "(?::" + PART + ")?");

    private static final String HINT =
            "write `{ROOT: {...}}`; an attribute is `'@name'`, text beside attributes is `'#text'`";

    private final Diagnostics diagnostics;

    XmlChecker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The name of the only element of a body; empty when it is not written so. */
    static Optional<String> root(SpecNode node) {
        return node instanceof Mapping mapping && mapping.entries().size() == 1
                ? Optional.of(mapping.entries().get(0).name())
                : Optional.empty();
    }

    void checkRoot(SpecNode node) {
        if (ValueMapper.isForm(node) || root(node).isEmpty()) {
            bad(node.span(), "a body of XML is one element");
            return;
        }
        Entry root = ((Mapping) node).entries().get(0);
        if (root.name().startsWith("@") || root.name().equals("#text") || root.value() instanceof Sequence) {
            bad(root.key().span(), "a body of XML is one element, no attribute, text or list");
            return;
        }
        check(node);
    }

    /** Checks where in the body a parameter is sent. */
    void checkTarget(JsonPath path, Optional<String> root, Span span) {
        List<String> names = path.parts().stream()
                .map(part -> part instanceof JsonPath.Part.Name name ? name.name() : "")
                .toList();
        if (root.isPresent() && !names.get(0).equals(root.get())) {
            bad(span, "the element of the body is " + Quote.code(root.get()) + ", and this stands outside of it");
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            checkName(names.get(i), span, last && i > 0);
        }
    }

    private void check(SpecNode node) {
        if (node instanceof Mapping mapping && !ValueMapper.isForm(node)) {
            for (Entry entry : mapping.entries()) {
                String name = entry.name().startsWith("$$") ? entry.name().substring(1) : entry.name();
                boolean inner = entry.value() instanceof Sequence
                        || (entry.value() instanceof Mapping && !ValueMapper.isForm(entry.value()));
                checkName(name, entry.key().span(), !inner);
                check(entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            for (SpecNode item : sequence.items()) {
                if (item instanceof Sequence) {
                    bad(item.span(), "a list in a list has no place in XML");
                }
                check(item);
            }
        }
    }

    private void checkName(String name, Span span, boolean plain) {
        if (name.equals("#text") || name.startsWith("@")) {
            if (!plain) {
                bad(span, Quote.code(name) + " takes a text and nothing inside it");
            } else if (name.startsWith("@") && !NAME.matcher(name.substring(1)).matches()) {
                bad(span, Quote.code(name.substring(1)) + " is no name of an attribute");
            }
        } else if (!NAME.matcher(name).matches()) {
            bad(span, Quote.code(name) + " is no name of an element");
        }
    }

    private void bad(Span span, String message) {
        diagnostics.report(DiagnosticCode.XML_BODY, span, message, HINT);
    }
}
