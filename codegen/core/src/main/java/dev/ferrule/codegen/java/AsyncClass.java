package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.run.AsyncCalls;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The twin of the client whose methods return at once: the same methods, which run on other threads. */
final class AsyncClass {

    private static final String WHAT =
            "The actions of {@link $T} as calls that return at once and run on other threads. "
                    + "They fail with the same exceptions;\ncompleting what they return early, as by cancelling it, ends them.";

    private final JavaTypes types;
    private final Connector connector;

    AsyncClass(JavaTypes types, Connector connector) {
        this.types = types;
        this.connector = connector;
    }

    /** The way to the twin, a method of the client. */
    MethodSpec way() {
        return MethodSpec.methodBuilder("async")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The same actions as calls that return at once.")
                .returns(types.asyncClient())
                .addStatement("return new $T(this, connection.async())", types.asyncClient())
                .build();
    }

    /** The twin, and before it what it inherits from. */
    List<TypeSpec> generate() {
        return Parts.of(
                types.asyncClient(),
                types::asyncPart,
                connector.actions(),
                (name, parent, actions) ->
                        type(name, parent, actions, Modifier.ABSTRACT).build(),
                (name, parent, actions) -> {
                    TypeSpec.Builder twin = type(name, parent, actions, Modifier.FINAL);
                    new AsyncPagedClass(types, connector).addTo(twin);
                    return twin.build();
                });
    }

    private TypeSpec.Builder type(ClassName name, Optional<ClassName> parent, List<Action> actions, Modifier kind) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, kind).addJavadoc(WHAT, types.client());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(types.client(), "client")
                .addParameter(AsyncCalls.class, "calls");
        if (parent.isPresent()) {
            type.superclass(parent.get())
                    .addMethod(constructor.addStatement("super(client, calls)").build());
        } else {
            Modifier[] access = kind == Modifier.FINAL
                    ? new Modifier[] {Modifier.PRIVATE, Modifier.FINAL}
                    : new Modifier[] {Modifier.FINAL};
            type.addField(FieldSpec.builder(types.client(), "client", access).build())
                    .addField(
                            FieldSpec.builder(AsyncCalls.class, "calls", access).build())
                    .addMethod(constructor
                            .addStatement("this.client = client")
                            .addStatement("this.calls = calls")
                            .build());
        }
        for (Action action : actions) {
            type.addMethod(call(action)
                    .addStatement("return $L", started(action, "input"))
                    .build());
            type.addMethod(call(action)
                    .addParameter(CallOptions.class, "options")
                    .addStatement("return $L", started(action, "input, options"))
                    .build());
            type.addMethod(consumerForm(action));
        }
        return type;
    }

    private MethodSpec.Builder call(Action action) {
        return method(action).addParameter(types.input(action), "input");
    }

    private MethodSpec.Builder method(Action action) {
        return MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(action.lifecycle()))
                .addJavadoc(
                        "See {@link $T#$L($T)}.$L",
                        types.client(),
                        types.method(action),
                        types.input(action),
                        DeprecatedDoc.tags(action.lifecycle()))
                .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), returned(action)));
    }

    private CodeBlock started(Action action, String arguments) {
        String start = action.output().value() == null ? "startVoid" : "start";
        return CodeBlock.of("calls.$L(() -> client.$L($L))", start, types.method(action), arguments);
    }

    private MethodSpec consumerForm(Action action) {
        ClassName builder = types.input(action).nestedClass("Builder");
        return method(action)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "input")
                .addStatement("return $L($T.of(input))", types.method(action), types.input(action))
                .build();
    }

    private TypeName returned(Action action) {
        return action.output().value() == null
                ? ClassName.get(Void.class)
                : types.of(action.output().type()).box();
    }
}
