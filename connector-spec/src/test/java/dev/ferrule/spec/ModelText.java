package dev.ferrule.spec;

import dev.ferrule.spec.model.About;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Lifecycle;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.Presentation;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Test;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model as indented text, for expectations: one line for each component that says something. Positions, nulls and
 * empty collections are left out.
 */
final class ModelText {

    /** What a spec that says nothing of it means; printed in no model. */
    private static final Set<Object> UNSAID =
            Set.of(Lifecycle.UNSAID, About.UNSAID, Presentation.PLAIN, Repeat.BY_METHOD, Constraints.NONE, Test.ALWAYS);

    /** Flags that are printed only when they are set. */
    private static final Set<String> RARE = Set.of("always", "segments", "unique");

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
                || UNSAID.contains(value)
                || (RARE.contains(name) && value.equals(false))
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
