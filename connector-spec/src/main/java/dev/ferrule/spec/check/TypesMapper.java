package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the types that actions share. */
final class TypesMapper {

    private static final List<String> OF_OBJECTS = List.of("fields", "drop");
    private static final List<String> OF_CHOICES = List.of("tag");

    private final Diagnostics diagnostics;
    private final TypeReader reader;
    private final ConstraintsMapper constraints;
    private final ClearMapper clears;

    TypesMapper(Diagnostics diagnostics, TypeReader reader) {
        this.diagnostics = diagnostics;
        this.reader = reader;
        this.constraints = new ConstraintsMapper(diagnostics);
        this.clears = new ClearMapper(diagnostics);
    }

    Map<String, NamedType> map(List<Entry> entries) {
        Map<String, NamedType> types = new LinkedHashMap<>();
        OneOfMapper choices = new OneOfMapper(diagnostics, reader);
        for (Entry entry : entries) {
            Fields type = Fields.of(entry.value());
            checkKeys(type, entry);
            types.put(entry.name(), type.has("one-of") ? choices.map(entry) : object(entry));
        }
        OneOfChecker checker = new OneOfChecker(diagnostics, types);
        for (Entry entry : entries) {
            if (types.get(entry.name()) instanceof OneOfType choice) {
                checker.check(entry, choice);
            }
        }
        Names.reportFileCollisions(entries.stream().map(Entry::key).toList(), "type", diagnostics);
        Set<String> endless = EndlessTypes.in(types);
        entries.stream()
                .filter(entry -> endless.contains(entry.name()))
                .forEach(entry -> diagnostics.report(
                        DiagnosticCode.ENDLESS_TYPE,
                        entry.key().span(),
                        "a value of the type " + Quote.code(entry.name()) + " would never end",
                        types.get(entry.name()) instanceof OneOfType
                                ? "add a form that does not lead back to it"
                                : "leave out `required: true` at one of the fields that lead back to it"));
        return Collections.unmodifiableMap(types);
    }

    /** Whether no key is wrong: a wrong one is told of already, and may be what is missing. */
    private static boolean areKnown(Mapping type) {
        return type.entries().stream()
                .allMatch(key -> Grammar.TYPE.key(key.name()).isPresent());
    }

    private void checkKeys(Fields type, Entry entry) {
        if (!type.has("one-of")
                && !type.has("fields")
                && entry.value() instanceof Mapping mapping
                && areKnown(mapping)) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    type.span(),
                    "a type needs the key `fields` or `one-of`",
                    "add `fields:`, its members, or `one-of:`, its forms");
        }
        for (String key : type.has("one-of") ? OF_OBJECTS : OF_CHOICES) {
            if (type.has(key)) {
                diagnostics.report(
                        DiagnosticCode.CONFLICTING_KEYS,
                        type.keySpan(key),
                        type.has("one-of")
                                ? "the type has forms, whose types have the fields"
                                : "the type has no forms that a tag could tell apart",
                        type.has("one-of")
                                ? "write " + Quote.code(key) + " at the types of the forms"
                                : "add `one-of:`, or remove " + Quote.code(key));
            }
        }
    }

    private ObjectType object(Entry entry) {
        Fields type = Fields.of(entry.value());
        List<Entry> members = type.entries("fields");
        Map<String, String> wires = new HashMap<>();
        List<ObjectType.Field> fields = new ArrayList<>();
        List<String> names = members.stream().map(Entry::name).toList();
        members.forEach(member -> fields.add(field(member, wires, names)));
        Names.reportCollisions(members.stream().map(Entry::key).toList(), "field", diagnostics);
        for (Scalar dropped : type.scalars("drop")) {
            claim(wires, dropped.text(), "drop", dropped.span());
        }
        return new ObjectType(
                entry.key().span().start(),
                entry.name(),
                type.text("description", ""),
                List.copyOf(fields),
                Collections.unmodifiableSet(new LinkedHashSet<>(type.texts("drop"))));
    }

    private ObjectType.Field field(Entry entry, Map<String, String> wires, List<String> names) {
        Fields field = Fields.of(entry.value());
        ValueType type = reader.noFile(field, reader.read(field, true));
        boolean known = type != ValueType.Scalar.ANY || field.text("type", "").equals("any");
        Constraints limits = known ? constraints.map(field, type) : Constraints.NONE;
        List<String> wire = field.has("wire") ? List.copyOf(field.texts("wire")) : List.of(entry.name());
        Span span = field.has("wire") ? field.span("wire") : entry.key().span();
        wire.forEach(name -> claim(wires, name, entry.name(), span));
        return new ObjectType.Field(
                entry.key().span().start(),
                entry.name(),
                wire,
                field.text("description", ""),
                type,
                field.flag("required", false),
                clears.map(field),
                limits,
                new LifecycleMapper(diagnostics).map(field, names));
    }

    private void claim(Map<String, String> wires, String wire, String owner, Span span) {
        String first = wires.putIfAbsent(wire, owner);
        if (first != null && !first.equals(owner)) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_WIRE_NAME,
                    span,
                    "the member " + Quote.code(wire) + " belongs to " + Quote.code(first) + " already",
                    "give each member of the wire to one field, or drop it");
        }
    }
}
