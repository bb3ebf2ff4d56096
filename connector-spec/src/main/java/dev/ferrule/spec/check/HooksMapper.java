package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Hook.Kind;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the hooks of a connector, and finds the hook that a place names. */
final class HooksMapper {

    private final Diagnostics diagnostics;

    HooksMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The hooks by name. What conversions and transfers read counts as used, as any action may run them. */
    Map<String, Hook> map(List<Entry> entries, Scope scope) {
        Map<String, Hook> hooks = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Fields fields = Fields.of(entry.value());
            Kind kind = SignatureMapper.word(fields, "kind", Kind.CONVERSION);
            List<String> reads = fields.texts("reads");
            fields.scalars("reads").forEach(field -> checkField(field, scope));
            if (kind != Kind.LOGIN && kind != Kind.TRANSFER && fields.has("allow")) {
                report(
                        fields.keySpan("allow"),
                        "a " + Words.of(kind) + " calls nothing",
                        "remove `allow`, or make the hook a `login` or a `transfer`");
            }
            if (kind == Kind.CONVERSION || kind == Kind.TRANSFER) {
                reads.forEach(field -> scope.used().add("connection." + field));
            }
            if (kind != Kind.CONVERSION && fields.has("gives")) {
                report(
                        fields.keySpan("gives"),
                        "only a conversion gives a value",
                        "remove `gives`: what a " + Words.of(kind) + " makes is never seen by the spec");
            }
            hooks.put(
                    entry.name(),
                    new Hook(
                            entry.key().span().start(),
                            entry.name(),
                            kind,
                            fields.text("description", ""),
                            List.copyOf(reads),
                            SignatureMapper.word(fields, "gives", Hook.Result.ANY),
                            List.copyOf(fields.texts("allow"))));
        }
        Names.reportCollisions(entries.stream().map(Entry::key).toList(), "hook", diagnostics);
        return Collections.unmodifiableMap(hooks);
    }

    private void checkField(Scalar field, Scope scope) {
        if (!scope.connection().containsKey(field.text())) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    field.span(),
                    "there is no connection field " + Quote.code(field.text()),
                    Suggestion.hint(field.text(), scope.connection().keySet()));
        }
    }

    /** The hook that stands there; empty when there is none of that name and one of these kinds, which is reported. */
    Optional<Hook> find(Scalar name, Map<String, Hook> hooks, Kind... kinds) {
        List<Kind> fitting = List.of(kinds);
        Hook hook = hooks.get(name.text());
        if (hook == null) {
            report(
                    name.span(),
                    "there is no hook " + Quote.code(name.text()) + " at this place",
                    hooks.isEmpty()
                            ? "declare it under `hooks` of the connector; its server and auth run no conversions"
                            : Suggestion.hint(
                                    name.text(),
                                    hooks.values().stream()
                                            .filter(known -> fitting.contains(known.kind()))
                                            .map(Hook::name)
                                            .toList()));
            return Optional.empty();
        }
        if (!fitting.contains(hook.kind())) {
            report(
                    name.span(),
                    "the hook " + Quote.code(name.text()) + " is a " + Words.of(hook.kind()),
                    "name a hook of the kind "
                            + Quote.anyOf(fitting.stream().map(Words::of).toList()));
            return Optional.empty();
        }
        return Optional.of(hook);
    }

    private void report(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_HOOK, span, message, hint);
    }
}
