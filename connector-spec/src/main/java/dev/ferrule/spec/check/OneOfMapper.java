package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the types whose values have one of several forms. Whether the forms go together is asked later. */
final class OneOfMapper {

    /** The member that holds the tag when nothing else is said. */
    private static final String USUAL_TAG = "type";

    private final Diagnostics diagnostics;
    private final TypeReader reader;

    OneOfMapper(Diagnostics diagnostics, TypeReader reader) {
        this.diagnostics = diagnostics;
        this.reader = reader;
    }

    OneOfType map(Entry entry) {
        Fields type = Fields.of(entry.value());
        List<Entry> members = type.entries("one-of");
        if (members.size() < 2 && type.node("one-of").orElseThrow() instanceof Mapping) {
            diagnostics.report(
                    DiagnosticCode.BAD_ONE_OF,
                    type.keySpan("one-of"),
                    members.isEmpty() ? "the type has no form" : "the type has only one form, so there is no choice",
                    "name two forms or more, as in `one-of: {email: Email, sms: Sms}`");
        }
        Tag tag = tag(type);
        Map<String, String> wires = new HashMap<>();
        List<Form> forms = new ArrayList<>();
        members.forEach(member -> forms.add(form(member, tag, wires)));
        Names.reportCollisions(members.stream().map(Entry::key).toList(), "form", diagnostics);
        return new OneOfType(
                entry.key().span().start(), entry.name(), type.text("description", ""), tag, List.copyOf(forms));
    }

    private static Tag tag(Fields type) {
        String word = type.text("tag", "");
        if (word.equals("key")) {
            return new Tag.Key();
        }
        if (word.equals("none")) {
            return new Tag.None();
        }
        Fields tag = type.nested("tag").orElseGet(() -> new Fields(new Mapping(type.span(), List.of())));
        String name = tag.text("field", USUAL_TAG);
        return new Tag.Field(name, tag.text("wire", name));
    }

    private Form form(Entry member, Tag tag, Map<String, String> wires) {
        Fields form = member.value() instanceof Mapping ? Fields.of(member.value()) : bare(member.value());
        String wire = form.text("wire", member.name());
        Span span = form.has("wire") ? form.span("wire") : member.key().span();
        if (!tag.isTold() && form.has("wire")) {
            diagnostics.report(
                    DiagnosticCode.BAD_TAG,
                    form.keySpan("wire"),
                    "no tag is sent, so the form is not called anything on the wire",
                    "remove `wire:`, or choose another `tag:`");
        }
        String first = wires.putIfAbsent(wire, member.name());
        if (tag.isTold() && first != null) {
            diagnostics.report(
                    DiagnosticCode.BAD_TAG,
                    span,
                    "the tag " + Quote.code(wire) + " stands for the form " + Quote.code(first) + " already",
                    "give each form a tag of its own");
        }
        return new Form(member.key().span().start(), member.name(), wire, type(form), form.text("description", ""));
    }

    private ValueType type(Fields form) {
        String written = form.text("type", "");
        boolean bareWhole = !form.has("of") && (written.equals("list") || written.equals("map"));
        if (bareWhole && form.span().equals(form.span("type"))) {
            diagnostics.report(
                    DiagnosticCode.TYPE_NOT_ALLOWED,
                    form.span("type"),
                    "the " + written + " does not say what it holds",
                    "write `{type: " + written + ", of: TYPE}`");
            return ValueType.Scalar.ANY;
        }
        return reader.read(form, true);
    }

    /** What says no more than its type. */
    private static Fields bare(SpecNode type) {
        Scalar key = new Scalar(type.span(), "type", Kind.TEXT, 0);
        return new Fields(new Mapping(type.span(), List.of(new Entry(key, type))));
    }
}
