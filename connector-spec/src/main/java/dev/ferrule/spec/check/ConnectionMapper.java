package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Presentation;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of the connection. */
final class ConnectionMapper {

    private final Diagnostics diagnostics;
    private final TypeReader types;
    private final ConstraintsMapper constraints;
    private final DefaultMapper defaults;

    ConnectionMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.types = new TypeReader(diagnostics, Set.of());
        this.constraints = new ConstraintsMapper(diagnostics);
        this.defaults = new DefaultMapper(diagnostics, Map.of());
    }

    List<ConnectionField> map(List<Entry> entries) {
        List<ConnectionField> fields = new ArrayList<>();
        entries.forEach(entry -> fields.add(field(entry)));
        entries.stream()
                .filter(entry -> Words.RESERVED_FIELDS.contains(entry.name()))
                .forEach(entry -> diagnostics.report(
                        DiagnosticCode.RESERVED_NAME,
                        entry.key().span(),
                        Quote.code(entry.name()) + " is a setting that every connection has",
                        "choose another id"));
        Names.reportCollisions(entries.stream().map(Entry::key).toList(), "connection field", diagnostics);
        return List.copyOf(fields);
    }

    private ConnectionField field(Entry entry) {
        Fields fields = Fields.of(entry.value());
        ValueType type = ExampleReader.isKnown(fields) ? types.read(fields, false) : ValueType.Scalar.ANY;
        Constraints limits = type == ValueType.Scalar.ANY ? Constraints.NONE : constraints.map(fields, type);
        if (!fields.has("description")) {
            diagnostics.report(
                    DiagnosticCode.MISSING_DESCRIPTION,
                    entry.key().span(),
                    "the connection field `" + entry.name() + "` has no description",
                    "say what it is and where people find it");
        }
        @Nullable String example = new ExampleReader(diagnostics).read(fields, type, limits);
        return new ConnectionField(
                entry.key().span().start(),
                entry.name(),
                fields.text("name", Names.title(entry.name())),
                fields.text("description", ""),
                type,
                limits,
                fields.flag("required", false),
                example,
                List.of(),
                defaults.map(fields, type, limits),
                new Presentation(
                        fields.text("placeholder"), fields.text("help"), null, null, Presentation.Templating.OPTIONAL));
    }
}
