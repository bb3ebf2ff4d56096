package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the parameters of an action. */
final class ParameterMapper {

    private final Diagnostics diagnostics;
    private final TypeReader types;
    private final ConstraintsMapper constraints;
    private final DefaultMapper defaults;
    private final StyleMapper styles;
    private final ConditionsMapper conditions;
    private final LookupMapper lookups;
    private final EntriesMapper entriesFrom;
    private final ClearMapper clearing;

    ParameterMapper(Diagnostics diagnostics, TypeReader types) {
        this.diagnostics = diagnostics;
        this.types = types;
        this.constraints = new ConstraintsMapper(diagnostics);
        this.defaults = new DefaultMapper(diagnostics, types.known());
        this.styles = new StyleMapper(diagnostics);
        this.conditions = new ConditionsMapper(diagnostics);
        this.lookups = new LookupMapper(diagnostics);
        this.entriesFrom = new EntriesMapper(diagnostics, types);
        this.clearing = new ClearMapper(diagnostics);
    }

    /** The types of the parameters by id, before anything refers to them. */
    Map<String, ValueType> types(List<Entry> entries) {
        Map<String, ValueType> found = new LinkedHashMap<>();
        for (Entry entry : entries) {
            found.put(entry.name(), types.read(Fields.of(entry.value()), true));
        }
        return found;
    }

    /**
     * The parameters.
     *
     * @param inPaths those that stand in the path of a call
     */
    List<Parameter> map(List<Entry> entries, Scope scope, TargetMapper targets, Set<String> inPaths) {
        List<Parameter> parameters = new ArrayList<>();
        Map<String, SpecNode> defaultNodes = new LinkedHashMap<>();
        for (Entry entry : entries) {
            parameters.add(parameter(entry, scope, targets, inPaths.contains(entry.name())));
            Fields.of(entry.value()).node("default").ifPresent(node -> defaultNodes.put(entry.name(), node));
        }
        Names.reportCollisions(entries.stream().map(Entry::key).toList(), "parameter", diagnostics);
        defaults.reportCycles(parameters, defaultNodes);
        conditions.reportCycles(parameters);
        return List.copyOf(parameters);
    }

    private Parameter parameter(Entry entry, Scope scope, TargetMapper targets, boolean inPath) {
        Fields fields = Fields.of(entry.value());
        ValueType type = scope.parameters().getOrDefault(entry.name(), ValueType.Scalar.ANY);
        boolean known = type != ValueType.Scalar.ANY || fields.text("type", "").equals("any");
        Constraints limits = known ? constraints.map(fields, type) : Constraints.NONE;
        if (!fields.has("description") && entry.value() instanceof Mapping) {
            diagnostics.report(
                    DiagnosticCode.MISSING_DESCRIPTION,
                    entry.key().span(),
                    "the parameter " + Quote.code(entry.name()) + " has no description",
                    "add `description:` with one sentence");
        }
        List<Target> places = targets(fields, type, targets);
        return new Parameter(
                entry.key().span().start(),
                entry.name(),
                fields.text("name", Names.title(entry.name())),
                fields.text("description", ""),
                new NotesMapper(diagnostics).map(fields),
                fields.text("group", Parameter.BASIC),
                type,
                limits,
                fields.flag("required", false),
                defaults.map(fields, type, limits, scope),
                places,
                fields.flag("applied", true),
                new ExampleReader(diagnostics).read(fields, type, limits),
                conditions.visibleWhen(entry.name(), fields, scope),
                conditions.requiredWhen(entry.name(), fields, scope),
                clearing.map(fields, places),
                segments(fields, type),
                inPath ? StyleMapper.inPath(fields, type) : Parameter.Style.PLAIN,
                lookups.map(fields, type, scope),
                entriesFrom.map(fields, type, scope),
                new PresentationMapper(diagnostics).map(fields, type),
                new LifecycleMapper(diagnostics).map(fields, scope.parameters().keySet()));
    }

    private boolean segments(Fields fields, ValueType type) {
        if (fields.has("segments") && type != ValueType.Scalar.STRING && type != ValueType.Scalar.ANY) {
            diagnostics.report(
                    DiagnosticCode.BAD_SEGMENTS,
                    fields.keySpan("segments"),
                    "only a text has segments",
                    "say `type: string`, or remove `segments:`");
        }
        return fields.text("segments", "").equals("many");
    }

    private List<Target> targets(Fields fields, ValueType type, TargetMapper mapper) {
        List<Target> targets = new ArrayList<>();
        for (SpecNode node : fields.items("to")) {
            mapper.map(node, type instanceof ValueType.MapOf && !fields.has("style"))
                    .ifPresent(target -> targets.add(styles.styled(target, fields, type)));
        }
        return List.copyOf(targets);
    }

    /** Reports parameters that nothing sends or refers to. */
    void reportUnused(Fields action, List<Entry> entries, Scope scope) {
        for (Entry entry : entries) {
            Fields parameter = Fields.of(entry.value());
            if (!scope.used().contains(entry.name()) && !parameter.has("to") && parameter.flag("applied", true)) {
                diagnostics.report(
                        DiagnosticCode.UNUSED_PARAMETER,
                        entry.key().span(),
                        "the parameter " + Quote.code(entry.name()) + " is sent nowhere",
                        UnusedHints.of(action, entry.name()));
            }
        }
    }
}
