package dev.ferrule.codegen.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import javax.lang.model.element.Modifier;

/** The class that holds what the runtime runs: the very definitions that the interpreter would run, as code. */
final class DefinitionsClass {

    private final JavaTypes types;
    private final Connector connector;
    private final LoweredConnector lowered;

    DefinitionsClass(JavaTypes types, Connector connector, LoweredConnector lowered) {
        this.types = types;
        this.connector = connector;
        this.lowered = lowered;
    }

    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.definitions())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("What the runtime runs.")
                .addField(FieldSpec.builder(ConnectorDefinition.class, "CONNECTOR", Modifier.STATIC, Modifier.FINAL)
                        .initializer(DefinitionPrinter.print(lowered.connector()))
                        .build());
        for (Action action : connector.actions()) {
            ActionDefinition definition = lowered.action(action.id()).orElseThrow();
            type.addField(FieldSpec.builder(
                            ActionDefinition.class, JavaTypes.constant(action), Modifier.STATIC, Modifier.FINAL)
                    .initializer(DefinitionPrinter.print(definition))
                    .build());
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }
}
