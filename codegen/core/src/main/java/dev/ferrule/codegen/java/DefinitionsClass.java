package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The class that holds what the runtime runs: the very definitions that the interpreter would run, as constants. What
 * does not fit into the initializer of one class goes on in nested classes.
 */
final class DefinitionsClass implements DefinitionReferences {

    /** What the constants of one class may weigh together, as one method initializes them all. */
    private static final int OF_A_CLASS = 4 * Weight.OF_A_METHOD;

    private final JavaTypes types;
    private final Map<String, CodeBlock> references = new HashMap<>();
    private final Map<String, DefinitionNote> notes = new TreeMap<>();
    private int weightBefore;
    private final DefinitionParts parts;
    private final TypeSpec.Builder type;

    /** The class of these definitions. */
    DefinitionsClass(JavaTypes types, Connector connector, LoweredConnector lowered) {
        this.types = types;
        this.parts = new DefinitionParts(types.definitions());
        this.type = holder(types.definitions()).addModifiers(Modifier.FINAL).addJavadoc("What the runtime runs.");
        Map<String, Position> places = new HashMap<>();
        connector.actions().forEach(action -> places.put(action.id(), action.position()));
        if (lowered.connector().lookups().isEmpty()) {
            constants(lowered.actions(), places, shared(connector, lowered));
        } else {
            // A constant that refers to others stands behind them, as they are initialized in the order of the text.
            constants(lowered.actions(), places, Weight.OF_A_METHOD);
            shared(connector, lowered);
        }
        parts.types().forEach(type::addType);
    }

    /** Adds what the actions share, and tells its weight. */
    private int shared(Connector connector, LoweredConnector lowered) {
        CodeBlock shared =
                expression(connector.position(), DefinitionPrinter.print(lowered.connector(), this::reference));
        type.addField(constant(ConnectorDefinition.class, JavaTypes.CONNECTOR, shared));
        return Weight.of(shared);
    }

    TypeSpec generate() {
        return type.build();
    }

    @Override
    public CodeBlock reference(String action) {
        return references.getOrDefault(action, CodeBlock.of(""));
    }

    /** As many as fit stand in the class itself. */
    private void constants(List<ActionDefinition> actions, Map<String, Position> places, int weightBefore) {
        this.weightBefore = weightBefore;
        ClassName name = types.definitions();
        TypeSpec.Builder holder = type;
        Filling filling = new Filling(weightBefore);
        // What is long is printed for several at a time; where it stands is decided in one order.
        List<Chain> chains =
                actions.parallelStream().map(DefinitionPrinter::print).toList();
        for (int i = 0; i < actions.size(); i++) {
            ActionDefinition action = actions.get(i);
            Chain chain = chains.get(i);
            CodeBlock expression = expression(places.get(action.id()), chain);
            int weight = Weight.of(expression);
            if (filling.overflows(weight)) {
                close(holder);
                name = parts.nextName();
                holder = holder(name).addModifiers(Modifier.STATIC, Modifier.FINAL);
            }
            notes.put(action.id(), new DefinitionNote(weight, DefinitionParts.isWhole(chain), name.simpleName()));
            holder.addField(constant(ActionDefinition.class, JavaTypes.constant(action.id()), expression));
            references.put(action.id(), CodeBlock.of("$T.$L", name, JavaTypes.constant(action.id())));
        }
        close(holder);
    }

    /** What the constants weigh, and in which classes they stand, by the ids of their actions. */
    Map<String, DefinitionNote> notes() {
        return notes;
    }

    /** What weighs on the class itself beside the constants of actions. */
    int weightBefore() {
        return weightBefore;
    }

    /** Which of constants with these weights begin a class of their own. */
    static List<Boolean> overflows(int weightBefore, List<Integer> weights) {
        Filling filling = new Filling(weightBefore);
        return weights.stream().map(filling::overflows).toList();
    }

    /** How much the class that is being filled weighs. */
    private static final class Filling {

        private int weight;

        Filling(int weightBefore) {
            weight = weightBefore;
        }

        /** Whether a constant of this weight finds no room and begins the next class. */
        boolean overflows(int more) {
            boolean full = weight + more > OF_A_CLASS;
            weight = full ? more : weight + more;
            return full;
        }
    }

    private CodeBlock expression(@Nullable Position place, Chain chain) {
        try {
            return parts.expression(chain);
        } catch (IllegalArgumentException tooLarge) {
            throw new IllegalArgumentException(place + ": " + tooLarge.getMessage(), tooLarge);
        }
    }

    private void close(TypeSpec.Builder holder) {
        if (holder != type) {
            type.addType(holder.build());
        }
    }

    static TypeSpec.Builder holder(ClassName name) {
        return TypeSpec.classBuilder(name)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    static FieldSpec constant(Class<?> of, String name, CodeBlock expression) {
        return FieldSpec.builder(of, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(expression)
                .build();
    }
}
