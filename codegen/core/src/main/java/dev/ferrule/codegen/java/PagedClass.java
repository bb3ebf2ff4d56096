package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.Pages;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The part of a client that hands out lists page by page: a method for each action with such a list, in two forms. */
final class PagedClass {

    private final JavaTypes types;
    private final DefinitionsClass definitions;
    private final List<Action> actions;

    PagedClass(JavaTypes types, Connector connector, DefinitionsClass definitions) {
        this.types = types;
        this.definitions = definitions;
        this.actions = actions(connector);
    }

    /** The actions whose lists are handed out page by page. */
    static List<Action> actions(Connector connector) {
        return connector.actions().stream().filter(PagedClass::isPaged).toList();
    }

    /** Adds the part to the client, if there is such an action. */
    void addTo(TypeSpec.Builder client) {
        if (actions.isEmpty()) {
            return;
        }
        ClassName name = types.client().nestedClass("Paged");
        client.addMethod(MethodSpec.methodBuilder("paged")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The actions that return lists, read page by page while the items are consumed.")
                .returns(name)
                .addStatement("return new $T(connection)", name)
                .build());
        TypeSpec.Builder paged = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The actions that return lists, read page by page while the items are consumed.")
                .addField(Connection.class, "connection", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Connection.class, "connection")
                        .addStatement("this.connection = connection")
                        .build());
        for (Action action : actions) {
            paged.addMethod(call(action));
            paged.addMethod(callWithOptions(action));
            paged.addMethod(consumerForm(action));
        }
        client.addType(paged.build());
    }

    /** Whether what an action returns is the list that its last step reads. */
    private static boolean isPaged(Action action) {
        if (action.steps().isEmpty() || !(action.output().type() instanceof ValueType.ListOf)) {
            return false;
        }
        Step last = action.steps().get(action.steps().size() - 1);
        return last.pagination() != null && action.output().isAt(new Source.Body(last.id(), JsonPath.WHOLE));
    }

    private MethodSpec call(Action action) {
        return MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(action.lifecycle()))
                .addJavadoc("$L", ActionDoc.of(types, action))
                .addJavadoc("@throws $T when the input breaks rules\n", InvalidInputException.class)
                .addParameter(types.input(action), "input")
                .returns(returned(action))
                .addStatement(
                        "return connection.pages($L, input).map($L)",
                        definitions.reference(action.id()),
                        types.reader(items(action)))
                .build();
    }

    private MethodSpec callWithOptions(Action action) {
        return MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The same with options that count for this call alone.\n\n@see #$L($T)\n",
                        types.method(action),
                        types.input(action))
                .addParameter(types.input(action), "input")
                .addParameter(CallOptions.class, "options")
                .returns(returned(action))
                .addStatement(
                        "return connection.pages($L, input, options).map($L)",
                        definitions.reference(action.id()),
                        types.reader(items(action)))
                .build();
    }

    private MethodSpec consumerForm(Action action) {
        ClassName input = types.input(action);
        return MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(action.lifecycle()))
                .addJavadoc(
                        "The same with an input that is put together in place.\n\n@see #$L($T)$L\n",
                        types.method(action),
                        input,
                        DeprecatedDoc.tags(action.lifecycle()))
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Consumer.class), input.nestedClass("Builder")), "input")
                .returns(returned(action))
                .addStatement("$T builder = $T.builder()", input.nestedClass("Builder"), input)
                .addStatement("input.accept(builder)")
                .addStatement("return $L", CodeBlock.of("$L(builder.build())", types.method(action)))
                .build();
    }

    private TypeName returned(Action action) {
        return ParameterizedTypeName.get(
                ClassName.get(Pages.class), types.of(items(action)).box());
    }

    /** What an item of such a list is. */
    static ValueType items(Action action) {
        return ((ValueType.ListOf) action.output().type()).items();
    }
}
