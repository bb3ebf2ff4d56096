package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.run.AsyncCalls;
import dev.ferrule.runtime.run.AsyncPages;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The part of a client's twin that hands out lists page by page: the methods of the client's own such part. */
final class AsyncPagedClass {

    private static final String WHAT = "The actions that return lists, read page by page on other threads.";

    private final JavaTypes types;
    private final List<Action> actions;

    AsyncPagedClass(JavaTypes types, Connector connector) {
        this.types = types;
        this.actions = PagedClass.actions(connector);
    }

    /** Adds the part to the twin, if there is such an action. */
    void addTo(TypeSpec.Builder twin) {
        if (actions.isEmpty()) {
            return;
        }
        ClassName name = types.asyncClient().nestedClass("Paged");
        ClassName lists = types.client().nestedClass("Paged");
        twin.addMethod(MethodSpec.methodBuilder("paged")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(WHAT)
                .returns(name)
                .addStatement("return new $T(client.paged(), calls)", name)
                .build());
        TypeSpec.Builder paged = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(WHAT)
                .addField(lists, "lists", Modifier.PRIVATE, Modifier.FINAL)
                .addField(AsyncCalls.class, "calls", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(lists, "lists")
                        .addParameter(AsyncCalls.class, "calls")
                        .addStatement("this.lists = lists")
                        .addStatement("this.calls = calls")
                        .build());
        for (Action action : actions) {
            paged.addMethod(call(action)
                    .addStatement("return calls.pages(() -> lists.$L(input))", types.method(action))
                    .build());
            paged.addMethod(call(action)
                    .addParameter(CallOptions.class, "options")
                    .addStatement("return calls.pages(() -> lists.$L(input, options))", types.method(action))
                    .build());
            paged.addMethod(consumerForm(action));
        }
        twin.addType(paged.build());
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
                        types.client().nestedClass("Paged"),
                        types.method(action),
                        types.input(action),
                        DeprecatedDoc.tags(action.lifecycle()))
                .returns(ParameterizedTypeName.get(
                        ClassName.get(AsyncPages.class),
                        types.of(PagedClass.items(action)).box()));
    }

    private MethodSpec consumerForm(Action action) {
        ClassName builder = types.input(action).nestedClass("Builder");
        return method(action)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "input")
                .addStatement("$T builder = $T.builder()", builder, types.input(action))
                .addStatement("input.accept(builder)")
                .addStatement("return $L(builder.build())", types.method(action))
                .build();
    }
}
