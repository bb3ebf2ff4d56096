package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The members of an output as rows, each before its own members. A type within itself is named and not unfolded again.
 * A connector's types can refer to each other so that unfolding them would never end in practice; the rows end then.
 */
final class OutputFields {

    /** More rows than a reader reads. */
    private static final int MOST_ROWS = 300;

    private final Map<String, NamedType> types;
    private final Anchors anchors;
    private final Function<String, RichText> texts;
    private final List<OutputField> rows = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();
    private boolean more;

    /**
     * The fields of values of these types.
     *
     * @param texts reads descriptions
     */
    OutputFields(Map<String, NamedType> types, Anchors anchors, Function<String, RichText> texts) {
        this.texts = texts;
        this.types = types;
        this.anchors = anchors;
    }

    List<OutputField> of(ValueType output) {
        add(output, "", 0, "");
        return List.copyOf(rows);
    }

    /** Whether there are more members than rows. */
    boolean areMore() {
        return more;
    }

    private static String described(ObjectType.Field field) {
        StringBuilder text = new StringBuilder(field.description());
        field.lifecycle()
                .deprecationText()
                .ifPresent(words -> text.append("\n\n**Deprecated**: ").append(words));
        String since = field.lifecycle().since();
        return since == null
                ? text.toString()
                : text.append("\n\nAvailable since version ")
                        .append(since)
                        .append(" of the service.")
                        .toString();
    }

    private void add(ValueType type, String prefix, int depth, String where) {
        if (more) {
            // What is left would be unfolded for nobody, and for ever.
            return;
        }
        NamedType known = type.innermost() instanceof Named named ? types.get(named.type()) : null;
        if (known == null || !open.add(known.name())) {
            return;
        }
        if (known instanceof ObjectType object) {
            for (ObjectType.Field field : object.fields()) {
                String path = prefix + SafeCharacters.line(field.name());
                row(path, depth, field.name(), field.type(), field.required(), join(described(field), where));
                add(field.type(), path + ".", depth + 1, "");
            }
        } else if (known instanceof OneOfType choice) {
            forms(choice, prefix, depth);
        }
        open.remove(known.name());
    }

    private void forms(OneOfType choice, String prefix, int depth) {
        if (choice.tag() instanceof Tag.Field tag) {
            String path = prefix + SafeCharacters.line(tag.name());
            String told = "Tells the form: " + FormWords.forms(choice) + ". The service may add others.";
            row(path, depth, tag.name(), ValueType.Scalar.STRING, true, told);
            choice.forms().forEach(form -> add(form.type(), prefix, depth, FormWords.where(choice, form)));
            return;
        }
        for (Form form : choice.forms()) {
            String name = SafeCharacters.line(form.name());
            if (choice.tag() instanceof Tag.Key) {
                String only = "One of the members " + FormWords.forms(choice) + " is there.";
                row(prefix + name, depth, name, form.type(), false, join(form.description(), only));
                add(form.type(), prefix + name + ".", depth + 1, "");
            } else {
                // Such a form has no member of its own: it is the value itself.
                String at = (prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1) + " ") + "(" + name + ")";
                row(at, depth, "(" + name + ")", form.type(), false, join(form.description(), "One of several forms."));
                add(form.type(), prefix, depth + 1, FormWords.where(choice, form));
            }
        }
    }

    private static String join(String description, String where) {
        return where.isEmpty() ? description : description.isBlank() ? where : description + "\n\n" + where;
    }

    private void row(String path, int depth, String name, ValueType type, boolean always, String description) {
        more |= rows.size() == MOST_ROWS;
        if (!more) {
            rows.add(new OutputField(
                    path,
                    anchors.next("out-" + path),
                    depth,
                    SafeCharacters.line(name),
                    Words.type(type),
                    always,
                    texts.apply(description)));
        }
    }
}
