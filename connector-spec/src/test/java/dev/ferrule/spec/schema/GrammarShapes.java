package dev.ferrule.spec.schema;

import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Shape;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** All mappings of the grammar, in the order of its declarations. */
final class GrammarShapes {

    private GrammarShapes() {}

    static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        try {
            for (Field field : Grammar.class.getFields()) {
                if (field.getType() == Shape.class) {
                    shapes.add((Shape) field.get(null));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return shapes;
    }
}
