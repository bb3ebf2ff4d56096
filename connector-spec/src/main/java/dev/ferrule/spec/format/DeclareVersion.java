package dev.ferrule.spec.format;

import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From drafts, which say no version, to version 1. */
final class DeclareVersion implements Migration {

    private static final Pattern DOCUMENT_START = Pattern.compile("---[ \\t]*(?:#.*)?(?:\r\n|\n|\r)");

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");
    private static final String KEY = "ferrule";
    private static final String CURRENT = "1";

    @Override
    public int from() {
        return 0;
    }

    @Override
    public int to() {
        return 1;
    }

    @Override
    public String description() {
        return "says the version of the language in connector.yaml";
    }

    @Override
    public String connector(SpecDocument file) {
        String text = file.source().text();
        if (file.root() instanceof Mapping mapping && mapping.get(KEY).isPresent()) {
            return replaced(text, mapping.get(KEY).get().span());
        }
        Matcher start = DOCUMENT_START.matcher(text);
        int at = start.lookingAt() ? start.end() : 0;
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        return text.substring(0, at) + KEY + ": " + CURRENT + lineEnd + text.substring(at);
    }

    /** Drafts may also say 0. */
    private static String replaced(String text, Span version) {
        Matcher lines = LINE_BREAK.matcher(text);
        int start = 0;
        for (int line = 1; line < version.line() && lines.find(); line++) {
            start = lines.end();
        }
        int from = text.offsetByCodePoints(start, version.column() - 1);
        int to = text.offsetByCodePoints(start, version.endColumn() - 1);
        return text.substring(0, from) + CURRENT + text.substring(to);
    }
}
