package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.hook.Login;
import dev.ferrule.runtime.hook.Signer;
import dev.ferrule.runtime.hook.Transfer;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallLog;
import dev.ferrule.runtime.retry.CallGate;
import dev.ferrule.runtime.run.AnswerMemory;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.ValueType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The nested class in which a user of the client says where the server is and who calls. */
final class SettingsClass {

    private final JavaTypes types;
    private final Connector connector;
    private final ClassName name;
    private final JavaNames members;
    private final SchemeMethods schemes;

    SettingsClass(JavaTypes types, Connector connector) {
        this.types = types;
        this.connector = connector;
        this.name = types.client().nestedClass("Settings");
        this.members = types.names("settings");
        this.schemes = new SchemeMethods(connector, name, members, this::parameterType);
    }

    /** The names of the methods that the connector brings. */
    static JavaNames names(NameBook book, Connector connector) {
        Map<String, Position> ids = new LinkedHashMap<>();
        connector.connection().forEach(field -> ids.put(field.id(), field.position()));
        connector.auth().forEach(scheme -> ids.put(scheme.id() + "-auth", connector.position()));
        connector.hooks().keySet().forEach(hook -> ids.put(hook + "-hook", connector.position()));
        return JavaNames.methods()
                .reserve(
                        "network",
                        "timeout",
                        "executor",
                        "transport",
                        "gate",
                        "listener",
                        "log",
                        "answerMemory",
                        "tokenStore",
                        "open",
                        "connection")
                .declareMembers(
                        book.scope("settings"),
                        ids,
                        id -> Spelling.KEBAB.fits(id)
                                || (Spelling.SNAKE.fits(id) && !id.endsWith("_auth") && !id.endsWith("_hook")));
    }

    TypeSpec generate() {
        TypeSpec.Builder settings = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Where the server is and who calls.")
                .addField(ConnectionBuilder.class, "connection", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "connection = $T.to($T.CONNECTOR).exceptions($T::of)",
                                Connection.class,
                                types.definitions(),
                                types.exception())
                        .build());
        connector.connection().forEach(field -> settings.addMethod(field(field)));
        schemes.generate().forEach(settings::addMethod);
        connector.hooks().values().forEach(hook -> settings.addMethod(hook(hook)));
        settings.addMethod(MethodSpec.methodBuilder("network")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("How the server is reached: proxy, certificates, time limits, retries, allowed hosts.")
                .returns(name)
                .addParameter(ParameterizedTypeName.get(Consumer.class, Network.Builder.class), "settings")
                .addStatement("$T network = $T.builder()", Network.Builder.class, Network.class)
                .addStatement("settings.accept(network)")
                .addStatement("connection.network(network.build())")
                .addStatement("return this")
                .build());
        settings.addMethod(MethodSpec.methodBuilder("timeout")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The longest time of one call, over all its requests; 30 seconds unless set.")
                .returns(name)
                .addParameter(Duration.class, "value")
                .addStatement("connection.timeout(value)")
                .addStatement("return this")
                .build());
        settings.addMethod(MethodSpec.methodBuilder("executor")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "What runs the calls of {@link $T#async}, and is not closed with this client.", types.client())
                .returns(name)
                .addParameter(Executor.class, "value")
                .addStatement("connection.executor(value)")
                .addStatement("return this")
                .build());
        settings.addMethod(MethodSpec.methodBuilder("transport")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A transport to share between clients, which closing this client leaves open.")
                .returns(name)
                .addParameter(Transport.class, "value")
                .addStatement("connection.transport(value)")
                .addStatement("return this")
                .build());
        settings.addMethod(MethodSpec.methodBuilder("gate")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What decides before each request whether it is sent, such as a circuit breaker.")
                .returns(name)
                .addParameter(CallGate.class, "value")
                .addStatement("connection.gate(value)")
                .addStatement("return this")
                .build());
        settings.addMethod(MethodSpec.methodBuilder("listener")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Somebody who is told what the calls do, such as what makes traces of them.")
                .returns(name)
                .addParameter(CallListener.class, "value")
                .addStatement("connection.listener(value)")
                .addStatement("return this")
                .build());
        settings.addMethod(MethodSpec.methodBuilder("log")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("How calls are logged; a line for each at debug unless set.")
                .returns(name)
                .addParameter(CallLog.class, "value")
                .addStatement("connection.log(value)")
                .addStatement("return this")
                .build());
        settings.addMethod(MethodSpec.methodBuilder("answerMemory")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The memory that large answers are read in; the one that the process shares unless set.")
                .returns(name)
                .addParameter(AnswerMemory.class, "value")
                .addStatement("connection.answerMemory(value)")
                .addStatement("return this")
                .build());
        new TokenMethods(connector).ofSettings(name).forEach(settings::addMethod);
        return settings.addMethod(MethodSpec.methodBuilder("open")
                        .addModifiers(Modifier.PRIVATE)
                        .returns(Connection.class)
                        .addStatement("return connection.open()")
                        .build())
                .build();
    }

    private MethodSpec field(Connector.ConnectionField field) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(members.member(field.id()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", JavadocText.of(field.description()).build())
                .returns(name)
                .addParameter(parameterType(field.type()), "value");
        boolean text = field.type() == ValueType.Scalar.STRING || field.type() == ValueType.Scalar.SECRET;
        return (text
                        ? method.addStatement("connection.field($L, value)", JavaText.literal(field.id()))
                        : method.addStatement(
                                "connection.field($L, $T.of(value))",
                                JavaText.literal(field.id()),
                                dev.ferrule.runtime.json.JsonValue.class))
                .addStatement("return this")
                .build();
    }

    /** The program's own code; a connection without it does not open. */
    private MethodSpec hook(Hook hook) {
        Class<?> type = switch (hook.kind()) {
            case CONVERSION -> Conversion.class;
            case SIGNER -> Signer.class;
            case LOGIN -> Login.class;
            case TRANSFER -> Transfer.class;
        };
        return MethodSpec.methodBuilder(members.member(hook.name() + "-hook"))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        JavadocText.of(hook.description())
                                .paragraph("It is code of yours, and a connection needs it.")
                                .build())
                .returns(name)
                .addParameter(type, "hook")
                .addStatement("connection.hook($L, hook)", JavaText.literal(hook.name()))
                .addStatement("return this")
                .build();
    }

    private TypeName parameterType(ValueType type) {
        return type == ValueType.Scalar.BOOLEAN
                ? TypeName.BOOLEAN
                : type == ValueType.Scalar.INTEGER ? TypeName.LONG : types.of(type);
    }
}
