package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of an output as rows, each before its own members. A type within itself is named and not unfolded again.
 * A connector's types can refer to each other so that unfolding them would never end in practice; the rows end then.
 */
final class OutputFields {

    /** More rows than a reader reads. */
    private static final int MOST_ROWS = 1_000;

    private final Map<String, ObjectType> types;
    private final Anchors anchors;
    private final List<OutputField> rows = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();

    OutputFields(Map<String, ObjectType> types, Anchors anchors) {
        this.types = types;
        this.anchors = anchors;
    }

    List<OutputField> of(ValueType output) {
        add(output, "");
        return List.copyOf(rows);
    }

    private static String described(ObjectType.Field field) {
        StringBuilder text = new StringBuilder(field.description());
        field.lifecycle()
                .deprecationText()
                .ifPresent(words -> text.append("\n\n**Deprecated**: ").append(words));
        String since = field.lifecycle().since();
        return since == null
                ? text.toString()
                : text.append("\n\nAvailable since ").append(since).append('.').toString();
    }

    private void add(ValueType type, String prefix) {
        ObjectType object = type.innermost() instanceof Named named ? types.get(named.type()) : null;
        if (object == null || !open.add(object.name())) {
            return;
        }
        for (ObjectType.Field field : object.fields()) {
            if (rows.size() < MOST_ROWS) {
                String name = SafeCharacters.line(field.name());
                String path = prefix + name;
                rows.add(new OutputField(
                        path,
                        anchors.next("out-" + path),
                        open.size() - 1,
                        name,
                        Words.type(field.type()),
                        field.required(),
                        RichText.parse(described(field))));
                add(field.type(), path + ".");
            }
        }
        open.remove(object.name());
    }
}
