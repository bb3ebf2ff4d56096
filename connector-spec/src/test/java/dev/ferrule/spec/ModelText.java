package dev.ferrule.spec;

import dev.ferrule.spec.model.Position;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model as indented text, for expectations: one line for each component that says something. Positions, nulls and
 * empty collections are left out.
 */
final class ModelText {

    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    static String of(Record model) {
        ModelText printed = new ModelText();
        printed.text.append(model.getClass().getSimpleName()).append('\n');
        printed.components(model, 1);
        return printed.text.toString();
    }

    private void components(Record model, int depth) {
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                entry(component.getName(), component.getAccessor().invoke(model), depth);
            } catch (ReflectiveOperationException problem) {
                throw new LinkageError("no record", problem);
            }
        }
    }

    private void entry(String name, @Nullable Object value, int depth) {
        boolean silent = value == null
                || value instanceof Position
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!silent && value != null) {
            text.append("  ".repeat(depth)).append(name).append(':');
            value(value, depth);
        }
    }

    private void value(Object value, int depth) {
        if (value instanceof Record model) {
            text.append(' ').append(model.getClass().getSimpleName()).append('\n');
            components(model, depth + 1);
        } else if (value instanceof Map<?, ?> map) {
            text.append('\n');
            map.forEach((key, each) -> entry(String.valueOf(key), each, depth + 1));
        } else if (value instanceof Collection<?> list) {
            text.append('\n');
            list.forEach(each -> entry("-", each, depth + 1));
        } else if (value instanceof String string) {
            text.append(" \"").append(string.replace("\n", "\\n")).append("\"\n");
        } else {
            text.append(' ').append(value).append('\n');
        }
    }
}
