package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.diagnosis.ConnectionCheck;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.run.AsyncClient;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.RawAnswer;
import dev.ferrule.runtime.run.RawRequest;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The client: a method for each action, in three forms, over one connection. */
final class ClientClass {

    /** What holds for every action, and is said once. */
    private static final String FORMS =
            "\n<p>An action is called with its input, with options that count for this call alone, or"
                    + " with what puts the input\ntogether in place. What fails throws {@link $T}, whose kind says what to do.\n";

    private final JavaTypes types;
    private final Connector connector;
    private final DefinitionReferences definitions;

    ClientClass(JavaTypes types, Connector connector, DefinitionReferences definitions) {
        this.types = types;
        this.connector = connector;
        this.definitions = definitions;
    }

    /** The client, and before it what it inherits from. */
    List<TypeSpec> generate() {
        return Parts.of(types.client(), types::clientPart, connector.actions(), this::part, this::client);
    }

    private TypeSpec part(ClassName name, Optional<ClassName> parent, List<Action> actions) {
        TypeSpec.Builder part = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("Some of the methods of {@link $T}, which says what they have in common.", types.client());
        connection(part, parent);
        calls(part, actions);
        return part.build();
    }

    /** The connection, kept in the class at the top. */
    private static void connection(TypeSpec.Builder type, Optional<ClassName> parent, Modifier... access) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(access).addParameter(Connection.class, "connection");
        if (parent.isPresent()) {
            type.superclass(parent.get());
            type.addMethod(constructor.addStatement("super(connection)").build());
        } else {
            type.addField(FieldSpec.builder(Connection.class, "connection", access)
                    .addModifiers(Modifier.FINAL)
                    .build());
            type.addMethod(
                    constructor.addStatement("this.connection = connection").build());
        }
    }

    private void calls(TypeSpec.Builder type, List<Action> actions) {
        actions.parallelStream().map(this::calls).toList().forEach(type::addMethods);
    }

    /** The methods for an action. */
    List<MethodSpec> calls(Action action) {
        return List.of(call(action), callWithOptions(action), consumerForm(action));
    }

    private TypeSpec client(ClassName name, Optional<ClassName> parent, List<Action> actions) {
        ClassName settings = name.nestedClass("Settings");
        TypeSpec.Builder client = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc(
                        "$L",
                        JavadocText.of(connector.description())
                                .paragraph("A client holds one connection and is safe for use by many threads.")
                                .build())
                .addJavadoc(FORMS, ConnectorException.class);
        connection(client, parent, Modifier.PRIVATE);
        client.addMethod(MethodSpec.methodBuilder("connect")
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
        calls(client, actions);
        new PagedClass(types, connector, definitions).addTo(client);
        new LookupsClass(types, connector, definitions).addTo(client);
        client.addMethod(async()).addMethod(rawRequest()).addMethod(rawRequestWithOptions());
        Optional.ofNullable(connector.connectionTest())
                .ifPresent(action -> client.addMethod(test(action)).addMethod(check(action)));
        new TokenMethods(connector).ofClient().forEach(client::addMethod);
        client.addMethod(MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Closes the connection.")
                .addStatement("connection.close()")
                .build());
        return client.addType(new SettingsClass(types, connector).generate()).build();
    }

    private MethodSpec async() {
        return MethodSpec.methodBuilder("async")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The way to make calls that return at once and run on other threads.")
                .returns(ParameterizedTypeName.get(ClassName.get(AsyncClient.class), types.client()))
                .addStatement("return new $T<>(this, connection.async())", AsyncClient.class)
                .build();
    }

    private static MethodSpec rawRequest() {
        return MethodSpec.methodBuilder("rawRequest")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Sends a request that no action makes, with all that the connection is and does.")
                .returns(RawAnswer.class)
                .addParameter(RawRequest.class, "request")
                .addStatement("return connection.rawRequest(request)")
                .build();
    }

    private static MethodSpec rawRequestWithOptions() {
        return MethodSpec.methodBuilder("rawRequest")
                .addModifiers(Modifier.PUBLIC)
                .returns(RawAnswer.class)
                .addParameter(RawRequest.class, "request")
                .addParameter(CallOptions.class, "options")
                .addStatement("return connection.rawRequest(request, options)")
                .build();
    }

    private MethodSpec test(String action) {
        return MethodSpec.methodBuilder("testConnection")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Tells whether the connection works, by one small request.\n\n")
                .addJavadoc("@throws $T when it does not; its kind says why\n", ConnectorException.class)
                .addStatement("connection.test($L)", definitions.reference(action))
                .build();
    }

    private MethodSpec check(String action) {
        return MethodSpec.methodBuilder("checkConnection")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Tells whether the connection works, by one small request, and if not, which of network, TLS, "
                                + "credentials, permission and service has failed and what to do.\n")
                .returns(ConnectionCheck.class)
                .addStatement("return connection.check($L)", definitions.reference(action))
                .build();
    }

    private MethodSpec call(Action action) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(action.lifecycle()))
                .addJavadoc(ActionDoc.of(types, action))
                .addParameter(types.input(action), "input");
        return calling(action, method, CodeBlock.of("$L(input, $T.NONE)", types.method(action), CallOptions.class));
    }

    private MethodSpec callWithOptions(Action action) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(action.lifecycle()))
                .addParameter(types.input(action), "input")
                .addParameter(CallOptions.class, "options");
        return running(
                action, method, CodeBlock.of("connection.run($L, input, options)", definitions.reference(action.id())));
    }

    private MethodSpec running(Action action, MethodSpec.Builder method, CodeBlock run) {
        if (returnsNothing(action)) {
            return method.addStatement("$L", run).build();
        }
        return method.returns(returned(action))
                .addStatement(
                        "return $L", new ValueReading(types).of(action.output().type(), run))
                .build();
    }

    private MethodSpec consumerForm(Action action) {
        ClassName input = types.input(action);
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(action))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(action.lifecycle()))
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Consumer.class), input.nestedClass("Builder")),
                        "input");
        return calling(action, method, CodeBlock.of("$L($T.of(input))", types.method(action), input));
    }

    /** A method that calls another form of it. */
    private MethodSpec calling(Action action, MethodSpec.Builder method, CodeBlock call) {
        return returnsNothing(action)
                ? method.addStatement("$L", call).build()
                : method.returns(returned(action))
                        .addStatement("return $L", call)
                        .build();
    }

    private static boolean returnsNothing(Action action) {
        return action.output().value() == null;
    }

    private TypeName returned(Action action) {
        return types.of(action.output().type());
    }
}
