package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Finds the schemas in which something is {@code readOnly} or {@code writeOnly}, or is given in another way than it is answered:
 * they are two types.
 */
final class OneWay {

    private final ShapeReader shapes;
    private final IdentityHashMap<Object, Boolean> known = new IdentityHashMap<>();

    OneWay(ShapeReader shapes) {
        this.shapes = shapes;
    }

    boolean isIn(Shape shape) {
        Boolean before = known.get(shape.origin().key());
        if (before != null) {
            return before;
        }
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Shape> open = new ArrayDeque<>();
        open.add(shape);
        boolean found = false;
        while (!open.isEmpty() && !found) {
            Shape next = open.remove();
            if (!seen.add(next.origin().key())) {
                continue;
            }
            found = next.flag("readOnly")
                    || next.flag("writeOnly")
                    || shapes.isCleared(next)
                    || known.getOrDefault(next.origin().key(), false);
            next.properties().values().forEach(schema -> open.add(shapes.read(schema)));
            next.alternatives().forEach(schema -> open.add(shapes.read(schema)));
            for (String keyword : new String[] {"items", "additionalProperties"}) {
                Node inner = next.fact(keyword);
                if (inner.isObject()) {
                    open.add(shapes.read(inner));
                }
            }
        }
        boolean one = found;
        if (!one) {
            // Nothing that can be reached from here is one-way either.
            seen.forEach(key -> known.put(key, false));
        }
        known.put(shape.origin().key(), one);
        return one;
    }
}
