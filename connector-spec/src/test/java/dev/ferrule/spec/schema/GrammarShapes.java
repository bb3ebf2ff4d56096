package dev.ferrule.spec.schema;

import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.CallGrammar;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Shape;
import dev.ferrule.spec.grammar.Shared;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** All mappings of the grammar, in the order of its declarations. */
public final class GrammarShapes {

    private static final List<Class<?>> TABLES =
            List.of(Shared.class, Grammar.class, CallGrammar.class, ActionGrammar.class);

    private GrammarShapes() {}

    /** All of them. */
    public static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        try {
            for (Class<?> table : TABLES) {
                for (Field field : table.getFields()) {
                    if (field.getType() == Shape.class) {
                        shapes.add((Shape) field.get(null));
                    }
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return shapes;
    }
}
