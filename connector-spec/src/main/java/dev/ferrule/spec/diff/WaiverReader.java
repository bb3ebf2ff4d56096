package dev.ferrule.spec.diff;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SourceDecoder;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import dev.ferrule.spec.yaml.YamlReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of waivers: under the key {@code waivers}, a list of change, subject, reason and expires. */
public final class WaiverReader {

    private static final String ROOT = "waivers";
    private static final List<String> KEYS = List.of("change", "subject", "reason", "expires");

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<SourceText> sources = new ArrayList<>();

    private WaiverReader() {}

    /**
     * What came out of reading a file.
     *
     * @param waivers the waivers; none when a problem is an error
     * @param diagnostics all problems
     * @param sources the file as text, for excerpts
     */
    public record Reading(List<Waiver> waivers, List<Diagnostic> diagnostics, List<SourceText> sources) {}

    /** Reads the bytes of a file of this name. Problems are never thrown; they are all in the result. */
    public static Reading read(String file, byte[] bytes) {
        WaiverReader reader = new WaiverReader();
        List<Waiver> waivers = new SourceDecoder(reader.diagnostics)
                .decode(file, bytes)
                .map(reader::read)
                .orElse(List.of());
        boolean broken = reader.diagnostics.hasErrors();
        return new Reading(broken ? List.of() : waivers, reader.diagnostics.sorted(), reader.sources);
    }

    private List<Waiver> read(SourceText source) {
        sources.add(source);
        Optional<SpecNode> root = new YamlReader(diagnostics, ReadLimits.DEFAULT)
                .read(source)
                .flatMap(document -> mapping(document.root(), List.of(ROOT)))
                .flatMap(mapping -> mapping.get(ROOT));
        List<Waiver> waivers = new ArrayList<>();
        if (root.isPresent() && root.get() instanceof Sequence list) {
            list.items()
                    .forEach(item -> mapping(item, KEYS).flatMap(this::waiver).ifPresent(waivers::add));
        } else {
            root.ifPresent(other -> report(
                    DiagnosticCode.WRONG_KIND, other, "a list is expected here", "begin each waiver with `- change:`"));
        }
        return waivers;
    }

    private Optional<Mapping> mapping(SpecNode node, List<String> keys) {
        if (!(node instanceof Mapping mapping)) {
            report(DiagnosticCode.WRONG_KIND, node, "a mapping is expected here", "write " + Quote.allOf(keys));
            return Optional.empty();
        }
        for (Entry entry : mapping.entries()) {
            if (!keys.contains(entry.name())) {
                report(
                        DiagnosticCode.UNKNOWN_KEY,
                        entry.key(),
                        "there is no key " + Quote.code(entry.name()) + " here",
                        Suggestion.hint(entry.name(), keys));
            }
        }
        for (String key : keys) {
            if (mapping.get(key).isEmpty()) {
                report(
                        DiagnosticCode.MISSING_KEY,
                        mapping,
                        "the key " + Quote.code(key) + " is needed here",
                        "add " + Quote.code(key + ":"));
            }
        }
        return Optional.of(mapping);
    }

    private Optional<Waiver> waiver(Mapping mapping) {
        Optional<Scalar> change = text(mapping, "change");
        change.filter(id -> ChangeKind.of(id.text()).isEmpty())
                .ifPresent(id -> report(
                        DiagnosticCode.UNKNOWN_WORD,
                        id,
                        "there is no kind of change " + Quote.code(id.text()),
                        Suggestion.hint(
                                id.text(),
                                ChangeKind.all().stream().map(ChangeKind::id).toList())));
        Optional<Scalar> subject = text(mapping, "subject");
        Optional<Scalar> reason = text(mapping, "reason");
        Optional<LocalDate> expires = text(mapping, "expires").flatMap(this::date);
        if (change.isEmpty() || subject.isEmpty() || reason.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiver(
                mapping.span().start(),
                change.get().text(),
                subject.get().text(),
                reason.get().text(),
                expires.get()));
    }

    private Optional<Scalar> text(Mapping mapping, String key) {
        Optional<SpecNode> node = mapping.get(key);
        if (node.isPresent() && node.get() instanceof Scalar scalar) {
            if (!scalar.text().isBlank()) {
                return Optional.of(scalar);
            }
            report(DiagnosticCode.BAD_TEXT, scalar, Quote.code(key) + " is empty", "write a text");
        } else {
            node.ifPresent(other ->
                    report(DiagnosticCode.WRONG_KIND, other, Quote.code(key) + " is a text", "write one line of text"));
        }
        return Optional.empty();
    }

    private Optional<LocalDate> date(Scalar written) {
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeException e) {
            report(
                    DiagnosticCode.BAD_TEXT,
                    written,
                    Quote.code(written.text()) + " is no date",
                    "write year, month and day, such as `2030-12-31`");
            return Optional.empty();
        }
    }

    private void report(DiagnosticCode code, SpecNode node, String message, String hint) {
        diagnostics.report(code, node.span(), message, hint);
    }
}
