package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.CallGrammar;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.ReadOptions;
import dev.ferrule.spec.model.ReadOptions.Csv;
import dev.ferrule.spec.model.ReadOptions.Header;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is told of how the body of an answer is read. */
final class ReadMapper {

    private final Diagnostics diagnostics;

    ReadMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    ReadOptions map(StepOutline step) {
        Fields fields = step.fields();
        boolean gzip = fields.text("unpack", "").equals("gzip");
        if (gzip && step.read() == Step.Read.NOTHING) {
            bad(fields.keySpan("unpack"), "an answer that is not read is not unpacked", "remove `unpack:`");
        }
        Optional<Fields> reading =
                fields.node("read").filter(Mapping.class::isInstance).map(Fields::of);
        reading.ifPresent(this::checkKeys);
        return new ReadOptions(
                reading.flatMap(found -> found.nested("csv")).map(this::csv).orElse(null),
                reading.flatMap(found -> found.nested("xml")).map(this::lists).orElse(List.of()),
                gzip,
                reading.flatMap(found -> found.nested("file"))
                        .flatMap(file -> file(file, gzip))
                        .orElse(null));
    }

    private Optional<ReadOptions.InnerFile> file(Fields file, boolean gzip) {
        if (gzip) {
            bad(file.span(), "an answer that is unpacked is read as it is", "remove `unpack:`, or say `read: json`");
        }
        Optional<JsonPath> path = file.scalar("at")
                .flatMap(at -> new PathParser(diagnostics).parse(at))
                .map(PathParser::path);
        boolean names =
                path.stream().flatMap(found -> found.parts().stream()).allMatch(JsonPath.Part.Name.class::isInstance);
        if (!names) {
            bad(file.span("at"), "a file stands at one place, which has a name", "write the names on the way to it");
        }
        return path.filter(found -> names)
                .map(found -> new ReadOptions.InnerFile(
                        found.parts().stream()
                                .map(part -> ((JsonPath.Part.Name) part).name())
                                .toList(),
                        file.text("encode", "base64").equals("base64url")));
    }

    private void checkKeys(Fields reading) {
        int keys = reading.mapping().entries().size();
        boolean known =
                CallGrammar.READING.names().containsAll(reading.mapping().keys());
        if (keys != 1 && known) {
            diagnostics.report(
                    keys == 0 ? DiagnosticCode.EMPTY_COLLECTION : DiagnosticCode.CONFLICTING_KEYS,
                    reading.span(),
                    keys == 0 ? "it is not said how the answer is read" : "an answer is read in one way",
                    "write `csv: {...}`, `xml: {...}` or `file: {...}`");
        }
        reading.nested("csv")
                .filter(csv -> csv.mapping().entries().isEmpty())
                .ifPresent(csv -> diagnostics.report(
                        DiagnosticCode.EMPTY_COLLECTION,
                        csv.span(),
                        "nothing is said of the table",
                        "write `read: csv`, or add `header:` or `separator:`"));
    }

    private @Nullable Csv csv(Fields csv) {
        String separator = csv.text("separator", ",");
        List<String> names =
                csv.node("header").filter(Sequence.class::isInstance).isPresent()
                        ? List.copyOf(csv.texts("header"))
                        : List.of();
        return new Csv(names.isEmpty() ? header(csv) : Header.GIVEN, names, separator.equals("tab") ? "\t" : separator);
    }

    private Header header(Fields csv) {
        String word = csv.text("header", "first-line");
        if (!Words.CSV_HEADERS.contains(word)) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_WORD,
                    csv.span("header"),
                    Quote.code(word) + " does not say where the names of the columns are",
                    Suggestion.likely(word, Words.CSV_HEADERS)
                            .map(likely -> "did you mean " + Quote.code(likely) + "?")
                            .orElse("write `first-line`, `none`, or a list of the names such as `[id, name]`"));
        }
        return word.equals("none") ? Header.NONE : Header.FIRST_LINE;
    }

    private List<JsonPath> lists(Fields xml) {
        List<JsonPath> lists = new ArrayList<>();
        for (Scalar scalar : xml.scalars("list")) {
            new PathParser(diagnostics)
                    .parse(scalar)
                    .map(PathParser::path)
                    .filter(path -> isElement(path, scalar.span()))
                    .ifPresent(lists::add);
        }
        return List.copyOf(lists);
    }

    private boolean isElement(JsonPath path, Span span) {
        boolean names = path.parts().stream()
                .allMatch(part -> part instanceof JsonPath.Part.Name name
                        && !name.name().startsWith("@")
                        && !name.name().startsWith("#"));
        if (!names) {
            bad(span, "a list is an element of the document", "write the names of elements from the root element on");
        } else if (path.parts().size() == 1) {
            bad(
                    span,
                    "a document has one root element, which is no list",
                    "write the root element and what is inside, such as `users.user`");
        }
        return names && path.parts().size() > 1;
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_READ, span, message, hint);
    }
}
