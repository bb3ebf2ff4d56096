package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.StepDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds parts of definitions, and so what an action reads of its answers. Definitions are records of records, so they are walked as such, and new
 * words of the language need nothing here.
 */
public final class Reads {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private Reads() {}

    /**
     * What anything in an action reads of a step's answer.
     *
     * @param everything what the action reads at all
     */
    static List<Origin> of(List<Origin> everything, StepDefinition step) {
        List<Origin> reads = new ArrayList<>();
        for (Origin origin : everything) {
            if (belongs(origin, step.id())) {
                reads.add(origin);
            }
        }
        // Inside a step, its own answer has no name.
        for (Origin origin : all(List.of(step.take(), step.pagination(), step.polling(), step.each()), Origin.class)) {
            if (belongs(origin, Origin.THIS)) {
                reads.add(origin);
            }
        }
        return reads;
    }

    private static boolean belongs(Origin origin, String step) {
        return (origin instanceof Origin.Body body && body.step().equals(step))
                || (origin instanceof Origin.Header header && header.step().equals(step));
    }

    /** Every part of this type, wherever it lies in a definition. */
    public static <T> List<T> all(Object definition, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(definition, type, found);
        return found;
    }

    private static <T> void collect(Object part, Class<T> type, List<T> found) {
        if (type.isInstance(part)) {
            found.add(type.cast(part));
        }
        if (part instanceof Collection<?> entries) {
            entries.forEach(entry -> collect(entry, type, found));
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(entry -> collect(entry, type, found));
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(entry -> collect(entry, type, found));
        } else if (part instanceof Record) {
            for (Method accessor : ACCESSORS.get(part.getClass())) {
                collect(value(part, accessor), type, found);
            }
        }
    }

    private static Object value(Object part, Method accessor) {
        try {
            return accessor.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A definition cannot be read: " + accessor, e);
        }
    }
}
