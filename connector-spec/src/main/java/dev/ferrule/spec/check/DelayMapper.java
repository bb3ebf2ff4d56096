package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Delay;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long to wait: {@code 30s}, a path, or {@code {$from: PATH, unit: UNIT}}. */
final class DelayMapper {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m|h)");
    private static final String HINT = "write a time such as `500ms`, `30s`, `5m` or `2h`, a path such as "
            + "`header.Retry-After`, or `{$from: PATH, unit: epoch-seconds}`";

    private final Diagnostics diagnostics;
    private final SourceResolver sources;

    DelayMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.sources = new SourceResolver(diagnostics);
    }

    /** The alternatives, in a scope that judges an answer. */
    List<Delay> map(List<SpecNode> nodes, Scope scope) {
        List<Delay> delays = new ArrayList<>();
        nodes.forEach(node -> delay(node, scope).ifPresent(delays::add));
        return List.copyOf(delays);
    }

    /** A fixed time, if the text is one. */
    static Optional<Duration> time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }

    private Optional<Delay> delay(SpecNode node, Scope scope) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            Optional<Duration> time = time(scalar.text());
            return time.isPresent()
                    ? Optional.of(new Delay.Fixed(time.get()))
                    : path(scalar).map(path -> told(path, Delay.Unit.RETRY_AFTER, scope));
        }
        if (node instanceof Mapping mapping) {
            return mapping(new Fields(mapping), scope);
        }
        bad(node, node instanceof Scalar scalar ? Quote.code(scalar.text()) + " is no pause" : "a pause is expected");
        return Optional.empty();
    }

    private Optional<Scalar> path(Scalar scalar) {
        if (scalar.text().matches("[0-9].*")) {
            bad(scalar, Quote.code(scalar.text()) + " is no pause");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private Optional<Delay> mapping(Fields fields, Scope scope) {
        List<String> known = List.of("$from", "unit");
        fields.mapping().entries().stream()
                .filter(entry -> !known.contains(entry.name()))
                .forEach(entry -> diagnostics.report(
                        DiagnosticCode.UNKNOWN_KEY,
                        entry.key().span(),
                        "a pause has no key " + Quote.code(entry.name()),
                        Suggestion.hint(entry.name(), known)));
        Optional<Scalar> from = fields.scalar("$from");
        if (from.isEmpty()) {
            bad(fields.mapping(), "it is not said where the pause is told");
            return Optional.empty();
        }
        if (fields.has("unit") && fields.scalar("unit").isEmpty()) {
            Expected.report(
                    diagnostics,
                    fields.node("unit").orElseThrow(),
                    "a unit",
                    "write one of " + Quote.allOf(Words.TIME_UNITS));
            return Optional.empty();
        }
        String unit = fields.text("unit", "retry-after");
        if (!Words.TIME_UNITS.contains(unit)) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_WORD,
                    fields.span("unit"),
                    Quote.code(unit) + " is not known here",
                    Suggestion.hint(unit, Words.TIME_UNITS));
            return Optional.empty();
        }
        return Optional.of(told(
                from.get(), Delay.Unit.valueOf(unit.toUpperCase(Locale.ROOT).replace('-', '_')), scope));
    }

    private Delay told(Scalar path, Delay.Unit unit, Scope scope) {
        Source source = sources.resolve(path, scope);
        return new Delay.Told(source, unit);
    }

    private void bad(SpecNode node, String message) {
        diagnostics.report(DiagnosticCode.BAD_DELAY, node.span(), message, HINT);
    }
}
