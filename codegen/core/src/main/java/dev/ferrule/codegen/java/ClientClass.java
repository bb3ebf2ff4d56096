package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.value.ObjectValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.ValueType;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The client: a method for each action, in two forms, over one connection. */
final class ClientClass {

    private final JavaTypes types;
    private final Connector connector;

    ClientClass(JavaTypes types, Connector connector) {
        this.types = types;
        this.connector = connector;
    }

    TypeSpec generate() {
        ClassName name = types.client();
        ClassName settings = name.nestedClass("Settings");
        TypeSpec.Builder client = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc(
                        "$L",
                        JavadocText.of(connector.description())
                                .paragraph("A client holds one connection and is safe for use by many threads.")
                                .build())
                .addField(Connection.class, "connection", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Connection.class, "connection")
                        .addStatement("this.connection = connection")
                        .build())
                .addMethod(MethodSpec.methodBuilder("connect")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc("Opens a connection; nothing is sent yet.\n\n")
                        .addJavadoc("@param settings says where the server is and who calls\n")
                        .addJavadoc("@throws $T when the settings are incomplete or wrong\n", SettingsException.class)
                        .returns(name)
                        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), settings), "settings")
                        .addStatement("$T chosen = new $T()", settings, settings)
                        .addStatement("settings.accept(chosen)")
                        .addStatement("return new $T(chosen.open())", name)
                        .build());
        for (Action action : connector.actions()) {
            client.addMethod(call(action));
            client.addMethod(consumerForm(action));
        }
        client.addMethod(MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Closes the connection.")
                .addStatement("connection.close()")
                .build());
        return client.addType(new SettingsClass(types, connector).generate()).build();
    }

    private MethodSpec call(Action action) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", ActionDoc.of(types, action))
                .addJavadoc("@throws $T when the call fails; its kind says what to do\n", ConnectorException.class)
                .addParameter(types.input(action), "input");
        CodeBlock run = CodeBlock.of("connection.run($T.$L, input)", types.definitions(), JavaTypes.constant(action));
        if (returnsNothing(action)) {
            return method.addStatement("$L", run).build();
        }
        return method.returns(returned(action))
                .addStatement("return $L", converted(action.output().type(), run))
                .build();
    }

    private MethodSpec consumerForm(Action action) {
        ClassName input = types.input(action);
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The same with an input that is put together in place.\n\n@see #$L($T)\n",
                        types.method(action),
                        input)
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Consumer.class), input.nestedClass("Builder")), "input")
                .addStatement("$T builder = $T.builder()", input.nestedClass("Builder"), input)
                .addStatement("input.accept(builder)");
        if (returnsNothing(action)) {
            return method.addStatement("$L(builder.build())", types.method(action))
                    .build();
        }
        return method.returns(returned(action))
                .addStatement("return $L(builder.build())", types.method(action))
                .build();
    }

    private static boolean returnsNothing(Action action) {
        return action.output().from() == null;
    }

    private TypeName returned(Action action) {
        return types.of(action.output().type());
    }

    private CodeBlock converted(ValueType type, CodeBlock value) {
        if (type instanceof ValueType.Named named) {
            return CodeBlock.of("$T.read($L, $T::of)", ObjectValue.class, value, types.type(named.type()));
        }
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("$T.readList($L, $L)", ObjectValue.class, value, types.reader(list.items()));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of("$T.readMap($L, $L)", ObjectValue.class, value, types.reader(map.values()));
        }
        return switch ((ValueType.Scalar) type) {
            case ANY -> value;
            case DATE -> CodeBlock.of("$T.asDate($L)", ObjectValue.class, value);
            case DATE_TIME -> CodeBlock.of("$T.asDateTime($L)", ObjectValue.class, value);
            case DURATION -> CodeBlock.of("$T.asDuration($L)", ObjectValue.class, value);
            case STRING -> CodeBlock.of("$T.asText($L)", ObjectValue.class, value);
            case INTEGER -> CodeBlock.of("$T.asInteger($L)", ObjectValue.class, value);
            case NUMBER -> CodeBlock.of("$T.asNumber($L)", ObjectValue.class, value);
            case BOOLEAN -> CodeBlock.of("$T.asFlag($L)", ObjectValue.class, value);
            case SECRET ->
                CodeBlock.of("$T.of($T.asText($L))", dev.ferrule.runtime.Secret.class, ObjectValue.class, value);
        };
    }
}
