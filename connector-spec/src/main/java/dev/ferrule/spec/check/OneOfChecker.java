package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the forms of a type against each other and against its tag, once all types have been read. */
final class OneOfChecker {

    /** The plain values that the kind of a JSON value tells. */
    private static final Set<ValueType> TOLD_BY_KIND = Set.of(
            ValueType.Scalar.STRING, ValueType.Scalar.INTEGER, ValueType.Scalar.NUMBER, ValueType.Scalar.BOOLEAN);

    private final Diagnostics diagnostics;
    private final Map<String, NamedType> types;

    OneOfChecker(Diagnostics diagnostics, Map<String, NamedType> types) {
        this.diagnostics = diagnostics;
        this.types = types;
    }

    void check(Entry entry, OneOfType type) {
        Fields fields = Fields.of(entry.value());
        Fields members = fields.nested("one-of").orElse(fields);
        boolean allowed = true;
        for (Form form : type.forms()) {
            allowed &= isAllowed(form, type.tag(), members);
        }
        if (type.tag() instanceof Tag.Field tag) {
            Fields told = fields.nested("tag").orElse(fields);
            Span span = fields.has("tag") ? told.span(told.has("wire") ? "wire" : "field") : fields.keySpan("one-of");
            type.forms().forEach(form -> checkTag(tag, form, span));
        } else if (allowed && !type.tag().isTold()) {
            checkOrder(type.forms(), members);
        }
    }

    private boolean isAllowed(Form form, Tag tag, Fields members) {
        SpecNode written = members.node(form.name()).orElse(members.mapping());
        Span span = written instanceof Mapping ? Fields.of(written).span("type") : written.span();
        if (form.type() instanceof ValueType.Named named) {
            boolean choice = types.get(named.type()) instanceof OneOfType;
            if (choice) {
                notAllowed(
                        span,
                        Quote.code(named.type()) + " has several forms itself",
                        "name its forms here, or a type with a field that holds it");
            }
            return !choice;
        }
        if (form.type() == ValueType.Scalar.ANY && !isAny(written)) {
            // The name of the type has been reported.
            return false;
        }
        if (tag.isTold()) {
            notAllowed(
                    span,
                    "a tag stands at an object, and " + Quote.code(TypeNames.of(form.type())) + " is none",
                    "name an object type with a field for the value, or say `tag: none`");
            return false;
        }
        ValueType part = form.type() instanceof ValueType.ListOf list ? list.items() : form.type();
        boolean isObject = part instanceof ValueType.Named named && types.get(named.type()) instanceof ObjectType;
        if (!isObject && !TOLD_BY_KIND.contains(part)) {
            notAllowed(
                    span,
                    "nothing but its kind tells a value of the type " + Quote.code(TypeNames.of(part))
                            + ", and that is not enough",
                    "use an object type, `string`, `integer`, `number`, `boolean` or a list of one of these");
            return false;
        }
        return true;
    }

    /** Whether the type is {@code any}, rather than one whose name is unknown. */
    private static boolean isAny(SpecNode written) {
        return written instanceof Scalar word
                ? word.text().equals("any")
                : Fields.of(written).text("type", "").equals("any");
    }

    private void notAllowed(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.TYPE_NOT_ALLOWED, span, message, hint);
    }

    private void checkTag(Tag.Field tag, Form form, Span span) {
        if (!(form.type() instanceof ValueType.Named named && types.get(named.type()) instanceof ObjectType object)) {
            return;
        }
        boolean documented =
                object.fields().stream().anyMatch(field -> field.name().equals(tag.name()));
        boolean wired = object.drop().contains(tag.wire())
                || object.fields().stream().anyMatch(field -> field.wire().contains(tag.wire()));
        if (documented || wired) {
            diagnostics.report(
                    DiagnosticCode.BAD_TAG,
                    span,
                    "the tag " + Quote.code(documented ? tag.name() : tag.wire()) + " is a member of "
                            + Quote.code(object.name()) + " already",
                    "remove that member from the type, or name another one as in `tag: {field: kind}`");
        }
    }

    /** Without a tag the first form that fits counts: each must have values that none before it takes. */
    private void checkOrder(List<Form> forms, Fields members) {
        for (int late = 1; late < forms.size(); late++) {
            for (int early = 0; early < late; early++) {
                Form first = forms.get(early);
                Form second = forms.get(late);
                if (JsonKind.of(first.type()) == JsonKind.of(second.type()) && takes(first, second)) {
                    boolean turned = object(first) != null && !takes(second, first);
                    diagnostics.report(
                            DiagnosticCode.AMBIGUOUS_FORMS,
                            members.keySpan(second.name()),
                            "nothing tells a value of the form " + Quote.code(second.name()) + " from one of the form "
                                    + Quote.code(first.name()),
                            turned
                                    ? "put it before " + Quote.code(first.name()) + ", which requires less"
                                    : "require a field that the other form has not, or let a `tag` tell them apart");
                    break;
                }
            }
        }
    }

    /** Whether each value of the later form would pass for one of the earlier, as it is documented or on the wire. */
    private boolean takes(Form early, Form late) {
        ObjectType first = object(early);
        ObjectType second = object(late);
        if (first == null || second == null) {
            return true;
        }
        List<ObjectType.Field> needed =
                first.fields().stream().filter(ObjectType.Field::required).toList();
        List<ObjectType.Field> there =
                second.fields().stream().filter(ObjectType.Field::required).toList();
        boolean documented = needed.stream()
                .allMatch(field -> there.stream().anyMatch(other -> other.name().equals(field.name())));
        boolean wired = needed.stream()
                .allMatch(field ->
                        there.stream().anyMatch(other -> other.wire().stream().anyMatch(field.wire()::contains)));
        return documented || wired;
    }

    private @Nullable ObjectType object(Form form) {
        return form.type() instanceof ValueType.Named named && types.get(named.type()) instanceof ObjectType object
                ? object
                : null;
    }
}
