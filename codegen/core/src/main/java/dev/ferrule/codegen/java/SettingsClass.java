package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.AuthScheme;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.time.Duration;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The nested class in which a user of the client says where the server is and who calls. */
final class SettingsClass {

    private final JavaTypes types;
    private final Connector connector;
    private final ClassName name;
    private final JavaNames members =
            JavaNames.members().reserve("basicAuth", "timeout", "transport", "open", "connection");

    SettingsClass(JavaTypes types, Connector connector) {
        this.types = types;
        this.connector = connector;
        this.name = types.client().nestedClass("Settings");
    }

    TypeSpec generate() {
        TypeSpec.Builder settings = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Where the server is and who calls.")
                .addField(Connection.Builder.class, "connection", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "connection = $T.to($T.CONNECTOR).exceptions($T::of)",
                                Connection.class,
                                types.definitions(),
                                types.exception())
                        .build());
        connector.connection().forEach(field -> settings.addMethod(field(field)));
        connector.auth().stream()
                .filter(AuthScheme.Basic.class::isInstance)
                .map(AuthScheme.Basic.class::cast)
                .findFirst()
                .flatMap(this::basicAuth)
                .ifPresent(settings::addMethod);
        settings.addMethod(MethodSpec.methodBuilder("timeout")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The longest time of one call, over all its requests; 30 seconds unless set.")
                .returns(name)
                .addParameter(Duration.class, "value")
                .addStatement("connection.timeout(value)")
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

    private TypeName parameterType(ValueType type) {
        return type == ValueType.Scalar.BOOLEAN
                ? TypeName.BOOLEAN
                : type == ValueType.Scalar.INTEGER ? TypeName.LONG : types.of(type);
    }

    /** Both halves at once, where both are fields of the connection. */
    private Optional<MethodSpec> basicAuth(AuthScheme.Basic basic) {
        Optional<String> user = fieldOf(basic.user());
        Optional<String> password = fieldOf(basic.password());
        if (user.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder("basicAuth")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Who calls, by HTTP Basic authentication.")
                .returns(name)
                .addParameter(String.class, "user")
                .addParameter(Secret.class, "password")
                .addStatement(
                        "return $N(user).$N(password)", members.member(user.get()), members.member(password.get()))
                .build());
    }

    private Optional<String> fieldOf(Value value) {
        if (value instanceof Value.Reference reference && reference.from() instanceof Source.Connection source) {
            return Optional.of(source.field());
        }
        return Optional.empty();
    }
}
