package dev.ferrule.examples;

import dev.ferrule.spec.model.Connector;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of the model some connectors use, by name: {@code Test.AnyOf} for a record, {@code Step.guard} for a component that holds
 * something, {@code Value.Reference.functions=lower} for a text in it, {@code Step.Format.XML} for a constant.
 */
final class ModelInUse {

    private static final String MODEL = Connector.class.getPackageName() + ".";

    private final SortedSet<String> used = new TreeSet<>();

    /** The names, in alphabetical order. */
    SortedSet<String> used() {
        return used;
    }

    /** Takes a connector for use. */
    void add(Connector connector) {
        value("", connector);
    }

    /** Whether the model can use what has this name. */
    static boolean isKnown(String name) {
        String place = name.contains("=") ? name.substring(0, name.indexOf('=')) : name;
        if (found(place).isPresent()) {
            return true;
        }
        int dot = place.lastIndexOf('.');
        return dot > 0
                && found(place.substring(0, dot))
                        .filter(type -> has(type, place.substring(dot + 1)))
                        .isPresent();
    }

    private static boolean has(Class<?> type, String name) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return true;
                }
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Class<?>> found(String name) {
        try {
            return Optional.of(Class.forName(MODEL + name.replace('.', '$')));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private void value(String place, Object value) {
        if (value instanceof Record inside) {
            String type = name(inside.getClass());
            used.add(type);
            for (RecordComponent component : inside.getClass().getRecordComponents()) {
                component(type + "." + component.getName(), read(component, inside));
            }
        } else if (value instanceof Enum<?> constant) {
            used.add(name(constant.getDeclaringClass()) + "." + constant.name());
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> value(place, each));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> value(place, each));
        } else if (value instanceof String text) {
            used.add(place + "=" + text);
        }
    }

    private void component(String place, Optional<Object> value) {
        value.ifPresent(held -> {
            if (!isNothing(held)) {
                used.add(place);
            }
            value(place, held);
        });
    }

    private static boolean isNothing(Object held) {
        return held.equals(false)
                || held.equals("")
                || (held instanceof Collection<?> many && many.isEmpty())
                || (held instanceof Map<?, ?> map && map.isEmpty());
    }

    private static Optional<Object> read(RecordComponent component, Record record) {
        try {
            return Optional.ofNullable(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().substring(MODEL.length()).replace('$', '.');
    }
}
