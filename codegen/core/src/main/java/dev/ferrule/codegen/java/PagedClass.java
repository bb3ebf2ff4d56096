package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
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

    /** The simple name of the nested class. */
    static final String NAME = "Paged";

    private final JavaTypes types;
    private final DefinitionReferences definitions;
    private final List<Action> actions;
    private final ClassName paged;

    PagedClass(JavaTypes types, Connector connector, DefinitionReferences definitions) {
        this.types = types;
        this.definitions = definitions;
        this.actions = actions(connector);
        this.paged = types.client().nestedClass(NAME);
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
        client.addMethod(MethodSpec.methodBuilder("paged")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The actions that return lists, read page by page while the items are consumed.")
                .returns(paged)
                .addStatement("return new $T(connection)", paged)
                .build());
        TypeSpec.Builder type = TypeSpec.classBuilder(paged)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The actions that return lists, read page by page while the items are consumed.\n\n")
                .addJavadoc(
                        "<p>They are called as those of {@link $T}. A call whose input breaks rules fails at once with {@link $T}.",
                        types.client(),
                        InvalidInputException.class)
                .addField(Connection.class, "connection", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Connection.class, "connection")
                        .addStatement("this.connection = connection")
                        .build());
        actions.forEach(action -> calls(action).forEach(type::addMethod));
        client.addType(type.build());
    }

    /** The methods for an action whose list is handed out page by page; none for another one. */
    List<MethodSpec> calls(Action action) {
        return isPaged(action) ? List.of(call(action), callWithOptions(action), consumerForm(action)) : List.of();
    }

    /** Whether what an action returns is the list that its last step reads. */
    private static boolean isPaged(Action action) {
        if (action.steps().isEmpty() || !(action.output().type() instanceof ValueType.ListOf)) {
            return false;
        }
        Step last = action.steps().get(action.steps().size() - 1);
        return last.pagination() != null
                && last.pagination().lists().isEmpty()
                && action.output().isAt(new Source.Body(last.id(), JsonPath.WHOLE));
    }

    private MethodSpec call(Action action) {
        return method(action)
                .addParameter(types.input(action), "input")
                .addStatement("return $L(input, $T.NONE)", types.method(action), CallOptions.class)
                .build();
    }

    private MethodSpec callWithOptions(Action action) {
        return method(action)
                .addParameter(types.input(action), "input")
                .addParameter(CallOptions.class, "options")
                .addStatement(
                        "return connection.pages($L, input, options).map($L)",
                        definitions.reference(action.id()),
                        new ValueReading(types).reader(items(action)))
                .build();
    }

    private MethodSpec consumerForm(Action action) {
        ClassName input = types.input(action);
        return method(action)
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Consumer.class), input.nestedClass("Builder")), "input")
                .addStatement("return $L($T.of(input))", types.method(action), input)
                .build();
    }

    /** A method for an action; the client says what that is. */
    private MethodSpec.Builder method(Action action) {
        return MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(action.lifecycle()))
                .returns(returned(action));
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
