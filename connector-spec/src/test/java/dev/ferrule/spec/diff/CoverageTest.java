package dev.ferrule.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test.AnyOf;
import dev.ferrule.spec.model.Test.Predicate;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes each component of each record of a model, one at a time, and asks whether the change is noticed. */
class CoverageTest {

    /** What may change unnoticed, and why. */
    private static final Map<String, String> IGNORED = Map.of(
            "Presentation.language", "no field of the connection has it; a parameter's presentation is compared whole",
            "Presentation.separator", "likewise",
            "Presentation.templating", "likewise",
            "Action.hooks", "they are named by the values that go through them",
            "Step.main", "it only says where targets without a step go, and those are resolved",
            "Position.file", "where something stands is no part of what it says",
            "Position.line", "likewise",
            "Position.column", "likewise");

    @TempDir
    private Path temporary;

    private final Set<String> seen = new TreeSet<>();
    private final Set<String> unnoticed = new TreeSet<>();

    @Test
    void everyComponentIsNoticed() throws Exception {
        Path spec = Path.of("src/test/resources/dev/ferrule/spec/valid/everything.spec");
        Connector whole = PatchedConnector.read(spec).connector(temporary);
        walk(whole, whole, changed -> changed);
        assertThat(unnoticed).isEqualTo(IGNORED.keySet());
        assertThat(seen).hasSizeGreaterThan(90);
    }

    /** Goes through a part; {@code rebuild} makes the whole connector with another part in its place. */
    private void walk(Connector whole, Object part, UnaryOperator<Object> rebuild) throws Exception {
        if (part instanceof Record record) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                int index = i;
                Object old = components[i].getAccessor().invoke(record);
                UnaryOperator<Object> inner = changed -> rebuild.apply(with(record, index, changed));
                String name = record.getClass().getSimpleName() + "." + components[i].getName();
                seen.add(name);
                Object other = other(components[i].getType(), old);
                if (other != null) {
                    Connector changed = (Connector) inner.apply(other);
                    if (!name.endsWith(".position")
                            && ConnectorDiff.compare(whole, changed).isEmpty()) {
                        unnoticed.add(name);
                    }
                }
                if (old != null) {
                    walk(whole, old, inner);
                }
            }
        } else if (part instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                walk(whole, entry.getValue(), changed -> {
                    Map<Object, Object> copy = new LinkedHashMap<>(map);
                    copy.put(entry.getKey(), changed);
                    return rebuild.apply(copy);
                });
            }
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                walk(whole, list.get(i), changed -> {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(index, changed);
                    return rebuild.apply(copy);
                });
            }
        }
    }

    private static Object with(Record record, int index, Object changed) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = i == index ? changed : components[i].getAccessor().invoke(record);
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no record", e);
        }
    }

    /** Something else of the same type; null where a change of the parts is enough. */
    private static @Nullable Object other(Class<?> type, @Nullable Object old) {
        if (type == String.class) {
            return old == null ? "1" : old + (digits(old) ? "4" : "x");
        } else if (type == boolean.class) {
            return !Boolean.TRUE.equals(old);
        } else if (type == int.class || type == Integer.class) {
            return old == null ? 1 : (Integer) old + 1;
        } else if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[0] == old ? constants[1] : constants[0];
        } else if (old instanceof Set<?> set) {
            return set.isEmpty() ? null : Set.of();
        } else if (old instanceof Collection<?> list) {
            return list.isEmpty() ? null : list.stream().skip(1).toList();
        } else if (old instanceof Map<?, ?> map) {
            Map<Object, Object> less = new LinkedHashMap<>(map);
            new LinkedHashSet<>(map.keySet()).stream().limit(1).forEach(less::remove);
            return map.isEmpty() ? null : less;
        } else if (type == Value.class) {
            return new Value.Text("another");
        } else if (type == Source.class) {
            return new Source.Connection("another");
        } else if (type == dev.ferrule.spec.model.Test.class) {
            return new AnyOf(List.of());
        } else if (type == Predicate.class) {
            return new Predicate.Any(List.of());
        } else if (type == ValueType.class) {
            return new ValueType.Named("Another");
        }
        return type == Position.class ? new Position("elsewhere.yaml", 1, 1) : null;
    }

    private static boolean digits(Object old) {
        return old.toString().matches("-?[0-9.]+");
    }
}
