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
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The class that holds what the runtime runs: the very definitions that the interpreter would run, as constants. What
 * does not fit into the initializer of one class goes on in nested classes.
 */
final class DefinitionsClass {

    /** What the constants of one class may weigh together, as one method initializes them all. */
    private static final int OF_A_CLASS = 4 * Weight.OF_A_METHOD;

    private final JavaTypes types;
    private final Map<String, CodeBlock> references = new HashMap<>();
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

    /** The constant that holds the definition of the action of this id. */
    CodeBlock reference(String action) {
        return references.getOrDefault(action, CodeBlock.of(""));
    }

    /** As many as fit stand in the class itself. */
    private void constants(List<ActionDefinition> actions, Map<String, Position> places, int weightBefore) {
        ClassName name = types.definitions();
        TypeSpec.Builder holder = type;
        int weight = weightBefore;
        for (ActionDefinition action : actions) {
            CodeBlock expression = expression(places.get(action.id()), DefinitionPrinter.print(action));
            weight += Weight.of(expression);
            if (weight > OF_A_CLASS) {
                close(holder);
                name = parts.nextName();
                holder = holder(name).addModifiers(Modifier.STATIC, Modifier.FINAL);
                weight = Weight.of(expression);
            }
            holder.addField(constant(ActionDefinition.class, JavaTypes.constant(action.id()), expression));
            references.put(action.id(), CodeBlock.of("$T.$L", name, JavaTypes.constant(action.id())));
        }
        close(holder);
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

    private static TypeSpec.Builder holder(ClassName name) {
        return TypeSpec.classBuilder(name)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    private static FieldSpec constant(Class<?> of, String name, CodeBlock expression) {
        return FieldSpec.builder(of, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(expression)
                .build();
    }
}
