package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Step.Format;
import dev.ferrule.spec.model.Step.Part;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a body holds, and in which form it is written. */
final class ContentMapper {

    /** The keys that say what a body holds, of which it has one. */
    private static final List<String> CONTENTS =
            List.of("json", "form", "text", "xml", "ndjson", "graphql", "multipart", "bytes");
    /** Those whose content is no object that could begin with an earlier answer. */
    private static final List<String> WHOLE = List.of("text", "xml", "ndjson", "graphql", "multipart", "bytes");

    private static final Map<String, List<String>> STYLES =
            Map.of("form", Words.FORM_STYLES, "multipart", Words.MULTIPART_STYLES);

    private final Diagnostics diagnostics;
    private final SpecFolder folder;

    ContentMapper(Diagnostics diagnostics, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.folder = folder;
    }

    /**
     * What a body holds.
     *
     * @param value what is laid over what the body starts from, or all of it; null for nothing
     * @param parts what is told of the parts
     * @param span where it stands
     */
    record Content(@Nullable Value value, Format format, Map<String, Part> parts, Span span) {}

    Content map(Fields body, Scope scope) {
        List<String> written = CONTENTS.stream().filter(body::has).toList();
        String content = written.isEmpty() ? "json" : written.get(0);
        written.stream()
                .skip(1)
                .forEach(key -> conflict(
                        body,
                        key,
                        "a body holds " + Quote.code(content) + " or " + Quote.code(key) + ", not both",
                        "keep one of them"));
        checkCompany(body, content);
        Value value = content.equals("multipart") ? null : value(body, content, scope);
        MultipartMapper.Parts parts = new MultipartMapper(diagnostics).map(body.entries("multipart"), scope);
        return new Content(
                content.equals("multipart") ? parts.values() : value,
                format(body, content),
                parts.parts(),
                body.span(content));
    }

    private void checkCompany(Fields body, String content) {
        if (WHOLE.contains(content) && body.has("start-from")) {
            conflict(
                    body,
                    "start-from",
                    "a body with " + Quote.code(content) + " does not start from an answer",
                    "send it as `json:`, or remove `start-from:`");
        }
        List<String> styles = STYLES.getOrDefault(content, List.of());
        if (!styles.isEmpty() && body.has("content-type")) {
            conflict(body, "content-type", "a form has a media type of its own", "remove `content-type:`");
        }
        String style = body.text("style", "");
        if (styles.isEmpty() && body.has("style")) {
            conflict(
                    body,
                    "style",
                    "`style` says how a form is written, and this body is none",
                    "add `form: {}` or remove `style:`");
        } else if (Words.BODY_STYLES.contains(style) && !styles.contains(style)) {
            conflict(
                    body,
                    "style",
                    "the style " + Quote.code(style) + " is not for a body with " + Quote.code(content),
                    Suggestion.hint(style, styles));
        }
    }

    private @Nullable Value value(Fields body, String content, Scope scope) {
        if (content.equals("graphql")) {
            return new GraphqlMapper(diagnostics, folder)
                    .map(Fields.of(body.node(content).orElseThrow()), scope);
        }
        Value value = body.node(content)
                .map(node -> new ValueMapper(diagnostics).map(node, scope))
                .orElse(null);
        if (content.equals("text") || content.equals("bytes")) {
            checkText(value, body.span(content));
        } else if (content.equals("ndjson")) {
            checkLines(value, body.node(content).orElseThrow());
        } else if (content.equals("form") && value instanceof Value.Structure form) {
            body.entries(content).stream()
                    .filter(entry -> form.members().containsKey(entry.name()))
                    .forEach(entry -> new SpreadNames(diagnostics)
                            .check(entry, form.members().getOrDefault(entry.name(), value), scope));
        } else if (content.equals("xml")) {
            new XmlChecker(diagnostics).checkRoot(body.node(content).orElseThrow());
        }
        return value;
    }

    private void checkText(@Nullable Value value, Span span) {
        if (value instanceof Value.Structure
                || value instanceof Value.Items
                || value instanceof Value.Each
                || value instanceof Value.Null) {
            diagnostics.report(
                    DiagnosticCode.TEXT_BODY,
                    span,
                    "a list, a mapping or null is no text and no file",
                    "write a text or a reference, or send it as `json:`");
        }
    }

    private void checkLines(@Nullable Value value, SpecNode node) {
        if (value instanceof Value.Structure
                || value instanceof Value.Text
                || value instanceof Value.Template
                || value instanceof Value.Number
                || value instanceof Value.Flag
                || value instanceof Value.Asked
                || value instanceof Value.Null) {
            Expected.report(diagnostics, node, "a list", "write an entry for each line, or `{$each: ..., give: ...}`");
        }
    }

    private static Format format(Fields body, String content) {
        return switch (content) {
            case "text" -> Format.TEXT;
            case "xml" -> Format.XML;
            case "bytes" -> Format.BYTES;
            case "ndjson" -> Format.NDJSON;
            case "multipart" ->
                body.text("style", "").equals("related") ? Format.MULTIPART_RELATED : Format.MULTIPART_FORM;
            case "form" ->
                switch (body.text("style", "flat")) {
                    case "brackets" -> Format.FORM_BRACKETS;
                    case "dots" -> Format.FORM_DOTS;
                    case "dots-from-1" -> Format.FORM_DOTS_FROM_1;
                    default -> Format.FORM_FLAT;
                };
            default -> Format.JSON;
        };
    }

    private void conflict(Fields body, String key, String message, String hint) {
        diagnostics.report(DiagnosticCode.CONFLICTING_KEYS, body.keySpan(key), message, hint);
    }
}
