package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.run.Choice;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.MapEntry;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Lookup;
import dev.ferrule.spec.model.Parameter;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The part of a client that asks the service what a form offers: a method for each parameter whose values or entries
 * another action finds. Methods of one name take inputs of different actions.
 */
final class LookupsClass {

    private static final String WHAT = "What the service offers to those who fill in a form.";

    private final JavaTypes types;
    private final DefinitionReferences definitions;
    private final List<Action> actions;

    LookupsClass(JavaTypes types, Connector connector, DefinitionReferences definitions) {
        this.types = types;
        this.definitions = definitions;
        this.actions = connector.actions().stream()
                .filter(action -> action.parameters().stream().anyMatch(LookupsClass::isFound))
                .toList();
    }

    private static boolean isFound(Parameter parameter) {
        return parameter.optionsFrom() != null || parameter.entriesFrom() != null;
    }

    /** Adds the part to the client, if there is such a parameter. */
    void addTo(TypeSpec.Builder client) {
        if (actions.isEmpty()) {
            return;
        }
        ClassName name = types.client().nestedClass("Lookups");
        client.addMethod(MethodSpec.methodBuilder("lookups")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(WHAT)
                .returns(name)
                .addStatement("return new $T(connection)", name)
                .build());
        TypeSpec.Builder lookups = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(WHAT)
                .addField(Connection.class, "connection", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Connection.class, "connection")
                        .addStatement("this.connection = connection")
                        .build());
        for (Action action : actions) {
            JavaNames names = JavaNames.members();
            for (Parameter parameter : action.parameters()) {
                if (parameter.optionsFrom() != null) {
                    MethodSpec.Builder method = method(action, parameter, names.member(name(action, parameter)));
                    lookups.addMethod(asked(method, action, parameter, parameter.optionsFrom(), Choice.class));
                }
                if (parameter.entriesFrom() != null) {
                    Lookup lookup = parameter.entriesFrom().lookup();
                    MethodSpec.Builder method = method(action, parameter, names.member(name(action, parameter)));
                    lookups.addMethod(asked(method, action, parameter, lookup, MapEntry.class));
                    String check = names.member("check-" + name(action, parameter));
                    lookups.addMethod(checked(method(action, parameter, check), action, parameter, lookup));
                }
            }
        }
        client.addType(lookups.build());
    }

    private static String name(Action action, Parameter parameter) {
        return action.id() + "-" + parameter.id();
    }

    private MethodSpec asked(
            MethodSpec.Builder method, Action action, Parameter parameter, Lookup lookup, Class<?> item) {
        boolean entries = item == MapEntry.class;
        String found = parameter.name() + " of " + action.name() + " may have";
        return method.addJavadoc(
                        "$L",
                        JavadocText.words((entries ? "The entries that " : "The values that ") + found + ".")
                                .build())
                .addJavadoc("\n@param input what has been filled in so far\n")
                .addJavadoc(thrown())
                .returns(ParameterizedTypeName.get(List.class, item))
                .addStatement("return $L", call(action, parameter, lookup, entries ? "entries" : "options"))
                .build();
    }

    private MethodSpec checked(MethodSpec.Builder method, Action action, Parameter parameter, Lookup lookup) {
        String sentence = "Checks the entries of " + parameter.name() + " of " + action.name()
                + " by what the service tells of them now.";
        return method.addJavadoc("$L", JavadocText.words(sentence).build())
                .addJavadoc("\n@param input what is given\n")
                .addJavadoc("@return which entries are missing, unknown or of another form; empty when none is\n")
                .addJavadoc(thrown())
                .returns(ParameterizedTypeName.get(List.class, Violation.class))
                .addStatement("return $L", call(action, parameter, lookup, "checkEntries"))
                .build();
    }

    private static CodeBlock thrown() {
        return CodeBlock.of("""
                @throws $T when an input that the lookup needs is missing
                @throws $T when the call fails; its kind says what to do
                """, InvalidInputException.class, ConnectorException.class);
    }

    private MethodSpec.Builder method(Action action, Parameter parameter, String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(parameter.lifecycle()))
                .addParameter(types.input(action), "input");
    }

    private CodeBlock call(Action action, Parameter parameter, Lookup lookup, String ask) {
        return CodeBlock.of(
                "connection.$L($L, $L, input.toInputs(), $L)",
                ask,
                definitions.reference(action.id()),
                JavaText.literal(parameter.id()),
                definitions.reference(lookup.action()));
    }
}
