package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The methods by which a user of the client picks how a call proves who makes it: one for each scheme. */
final class SchemeMethods {

    private final Connector connector;
    private final ClassName settings;
    private final JavaNames members;
    private final Function<ValueType, TypeName> parameterType;
    private final Map<String, String> names = new LinkedHashMap<>();

    SchemeMethods(
            Connector connector, ClassName settings, JavaNames members, Function<ValueType, TypeName> parameterType) {
        this.connector = connector;
        this.settings = settings;
        this.members = members;
        this.parameterType = parameterType;
        for (AuthScheme scheme : connector.auth()) {
            // The suffix keeps these names apart from most fields; the scope settles the rest.
            names.put(scheme.id(), members.member(scheme.id() + "-auth"));
        }
    }

    List<MethodSpec> generate() {
        return connector.auth().stream()
                .flatMap(scheme -> method(scheme).stream())
                .toList();
    }

    /** A lone scheme that needs nothing needs no method either. */
    private Optional<MethodSpec> method(AuthScheme scheme) {
        Map<String, ConnectionField> fields = fields(scheme.recipe());
        scheme.also().forEach(key -> addById(fields, key.value()));
        boolean choice = connector.auth().size() > 1;
        if (!choice && fields.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.getOrDefault(scheme.id(), scheme.id()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", JavadocText.of(description(scheme)).build())
                .returns(settings);
        CodeBlock.Builder body = CodeBlock.builder();
        JavaNames parameters = JavaNames.scope().reserve("connection");
        fields.forEach((word, field) -> {
            String parameter = parameters.member(word);
            method.addParameter(parameterType.apply(field.type()), parameter);
            body.add(".$N($N)", members.member(field.id()), parameter);
        });
        if (choice) {
            method.addStatement("connection.auth($L)", JavaText.literal(scheme.id()));
        }
        method.addStatement(CodeBlock.of("return this$L", body.build()));
        return Optional.of(method.build());
    }

    private static String description(AuthScheme scheme) {
        String how = words(scheme.recipe());
        return scheme.description().isBlank() ? how : how + "\n\n" + scheme.description();
    }

    private static String words(Recipe recipe) {
        if (recipe instanceof Recipe.Basic) {
            return "Who calls, by HTTP Basic authentication.";
        }
        if (recipe instanceof Recipe.Bearer) {
            return "Who calls, by a bearer token.";
        }
        if (recipe instanceof Recipe.Token) {
            return "Who calls, by a token of OAuth 2.";
        }
        if (recipe instanceof Recipe.Login) {
            return "Who calls, by what a login gives.";
        }
        if (recipe instanceof Recipe.Challenged) {
            return "Who calls, by a token that the service tells where to get.";
        }
        if (recipe instanceof Recipe.Signed) {
            return "Who calls, by a signature of each request.";
        }
        if (recipe instanceof Recipe.AwsSigV4) {
            return "Who calls, by AWS Signature Version 4.";
        }
        if (recipe instanceof Recipe.Hooked hooked) {
            return "Who calls, by code of yours, the hook `" + hooked.hook() + "`.";
        }
        if (recipe instanceof Recipe.ClientCertificate) {
            return "Who calls, by the client certificate of the network settings.";
        }
        return recipe instanceof Recipe.ApiKey ? "Who calls, by an API key." : "Nobody: calls prove nothing.";
    }

    /** The fields that a recipe takes as they are, by the words of its parameters. */
    private Map<String, ConnectionField> fields(Recipe recipe) {
        Map<String, ConnectionField> fields = new LinkedHashMap<>();
        if (recipe instanceof Recipe.Basic basic) {
            add(fields, "user", basic.user());
            add(fields, "password", basic.password());
        } else if (recipe instanceof Recipe.Challenged challenged) {
            add(fields, "user", challenged.user());
            add(fields, "password", challenged.password());
        } else if (recipe instanceof Recipe.Bearer bearer) {
            add(fields, "token", bearer.token());
        } else if (recipe instanceof Recipe.ApiKey key) {
            add(fields, "key", key.value());
        } else if (recipe instanceof Recipe.Token token) {
            oauth2(fields, token.oauth2());
        } else if (recipe instanceof Recipe.Login login) {
            if (login.session().basic() != null) {
                add(fields, "user", login.session().basic().user());
                add(fields, "password", login.session().basic().password());
            }
            login.session().steps().forEach(step -> login(fields, step));
        } else if (recipe instanceof Recipe.Signed signed) {
            Value key = signed.signature().key();
            if (key != null) {
                add(fields, "key", key);
            }
            signed.signature().values().forEach(value -> addById(fields, value));
        } else if (recipe instanceof Recipe.AwsSigV4 aws) {
            add(fields, "accessKey", aws.signature().accessKey());
            add(fields, "secretKey", aws.signature().secretKey());
        } else if (recipe instanceof Recipe.Hooked hooked) {
            Optional.ofNullable(connector.hooks().get(hooked.hook()))
                    .ifPresent(hook -> hook.reads().forEach(field -> addById(fields, field)));
        }
        return fields;
    }

    private void oauth2(Map<String, ConnectionField> fields, OAuth2 oauth2) {
        add(fields, "client-id", oauth2.client().id());
        add(fields, "client-secret", oauth2.client().secret());
        add(fields, "user", oauth2.user());
        add(fields, "password", oauth2.password());
        add(fields, "refresh-token", oauth2.refreshToken());
        Stream.of(oauth2.client().assertion(), oauth2.assertion())
                .filter(Objects::nonNull)
                .forEach(assertion -> {
                    add(fields, "issuer", assertion.issuer());
                    add(fields, "subject", assertion.subject());
                    add(fields, "key", assertion.key());
                    add(fields, "key-id", assertion.keyId());
                });
    }

    /** What a login sends as it is, by the names of the fields. */
    private void login(Map<String, ConnectionField> fields, Step step) {
        Stream<Value> body = step.body() != null && step.body().json() instanceof Value.Structure json
                ? json.members().values().stream()
                : Stream.empty();
        Stream.of(step.query().values().stream(), step.headers().values().stream(), body)
                .flatMap(values -> values)
                .forEach(value -> {
                    if (value instanceof Value.Reference reference
                            && reference.from() instanceof Source.Connection source) {
                        add(fields, source.field(), value);
                    }
                });
    }

    private void addById(Map<String, ConnectionField> fields, Value value) {
        if (value instanceof Value.Reference reference && reference.from() instanceof Source.Connection source) {
            addById(fields, source.field());
        }
    }

    /** A field that must be given with a scheme, under a name of its own. */
    private void addById(Map<String, ConnectionField> fields, String id) {
        connector.connection().stream()
                .filter(field -> field.id().equals(id) && field.required() && !fields.containsValue(field))
                .findFirst()
                .ifPresent(field -> fields.put(field.id(), field));
    }

    private void add(Map<String, ConnectionField> fields, String word, Value value) {
        if (value instanceof Value.Reference reference && reference.from() instanceof Source.Connection source) {
            connector.connection().stream()
                    .filter(field -> field.id().equals(source.field()) && !fields.containsValue(field))
                    .findFirst()
                    .ifPresent(field -> fields.put(word, field));
        }
    }
}
