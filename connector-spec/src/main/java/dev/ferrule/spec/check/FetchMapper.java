package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Fetch;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a step reads from an address that an earlier answer has told. */
final class FetchMapper {

    /** The keys that say where the request of a step goes. */
    private static final List<String> VERBS = List.of("call", "fetch", "upload");

    /** The keys that say what a call sends, or that hold for calls alone. */
    private static final List<String> OF_CALLS =
            List.of("main", "server", "query", "header", "cookie", "body", "file", "repeat", "pagination", "guard");

    private final Diagnostics diagnostics;

    FetchMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether the step has a call or an address, and one of them; what is wrong is reported. */
    void check(Fields step) {
        List<String> verbs = VERBS.stream().filter(step::has).toList();
        if (verbs.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    step.span(),
                    "a step needs the key `call`, `fetch` or `upload`",
                    "add `call: GET /path`, or `fetch:` or `upload:` with the address that an earlier answer tells");
        }
        verbs.stream()
                .skip(1)
                .forEach(verb -> diagnostics.report(
                        DiagnosticCode.CONFLICTING_KEYS,
                        step.keySpan(verb),
                        Quote.code(verb) + " stands beside " + Quote.code(verbs.get(0)),
                        "make two steps of them"));
        if (step.has("allow") && !step.has("fetch") && !step.has("upload")) {
            bad(
                    step.keySpan("allow"),
                    "`allow` stands without `fetch` or `upload`",
                    "remove it; a call goes to the server");
        }
    }

    /** What the step reads; null when it makes a call. */
    @Nullable
    Fetch map(StepOutline outline, Scope scope) {
        Fields fields = outline.fields();
        Scalar url = fields.scalar("fetch").orElse(null);
        if (url == null || fields.has("call") || fields.has("upload")) {
            return null;
        }
        OF_CALLS.stream()
                .filter(fields::has)
                .forEach(key -> bad(
                        fields.keySpan(key),
                        Quote.code(key) + " says something of a call, and an address is read as it is",
                        "remove it"));
        if (!fields.has("allow")) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    fields.keySpan("fetch"),
                    "`fetch` needs the key `allow`: an answer must not send us anywhere",
                    "add the hosts that the service documents, such as `allow: '*.files.example.com'`");
        }
        Source source = new SourceResolver(diagnostics).resolve(url, scope);
        if (source != SourceResolver.UNRESOLVED && !isAnswer(source)) {
            bad(
                    url.span(),
                    Quote.code(url.text()) + " is no part of an earlier answer",
                    "write the path of an answer, such as `create.body.url`");
        }
        return new Fetch(fields.keySpan("fetch").start(), source, List.copyOf(fields.texts("allow")));
    }

    /** Whether it is something that an earlier answer tells. */
    static boolean isAnswer(Source source) {
        return source instanceof Source.Body || source instanceof Source.Header || source instanceof Source.Taken;
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_FETCH, span, message, hint);
    }
}
