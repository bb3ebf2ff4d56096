package dev.ferrule.codegen.manifest;

import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A way to prove who calls, in a manifest. */
final class AuthEntry {

    private AuthEntry() {}

    static JsonObject of(AuthScheme scheme) {
        Recipe recipe = scheme.recipe();
        Json json = new Json()
                .word("id", scheme.id())
                .line("name", scheme.name())
                .prose("description", scheme.description())
                .word("type", type(recipe));
        if (recipe instanceof Recipe.ApiKey key) {
            json.word("in", Words.of(key.place())).word("field", key.field());
        }
        if (recipe instanceof Recipe.Token token) {
            OAuth2 oauth2 = token.oauth2();
            json.word("grant", oauth2.grant())
                    .words("scopes", oauth2.scopes())
                    .when("pkce", oauth2.pkce())
                    .when("browser", oauth2.authorizeUrl() != null);
        }
        if (recipe instanceof Recipe.Hooked hooked) {
            json.word("hook", hooked.hook());
        }
        json.each(
                "also",
                scheme.also(),
                key -> new Json()
                        .word("in", Words.of(key.place()))
                        .word("field", key.field())
                        .done());
        Set<String> fields = fields(recipe);
        scheme.also().forEach(key -> collect(key.value(), fields));
        return json.words("fields", fields).done();
    }

    private static String type(Recipe recipe) {
        if (recipe instanceof Recipe.Basic) {
            return "basic";
        }
        if (recipe instanceof Recipe.Bearer) {
            return "bearer";
        }
        if (recipe instanceof Recipe.ApiKey) {
            return "api-key";
        }
        if (recipe instanceof Recipe.Token) {
            return "oauth2";
        }
        if (recipe instanceof Recipe.Login) {
            return "session";
        }
        if (recipe instanceof Recipe.Challenged) {
            return "challenge";
        }
        if (recipe instanceof Recipe.Signed) {
            return "signature";
        }
        if (recipe instanceof Recipe.AwsSigV4) {
            return "aws-sigv4";
        }
        if (recipe instanceof Recipe.Hooked) {
            return "hook";
        }
        return recipe instanceof Recipe.ClientCertificate ? "mtls" : "none";
    }

    /** The fields of the connection that the proof is made of. */
    private static Set<String> fields(Recipe recipe) {
        Set<String> fields = new LinkedHashSet<>();
        values(recipe).forEach(value -> collect(value, fields));
        return fields;
    }

    private static Stream<Value> values(Recipe recipe) {
        if (recipe instanceof Recipe.Basic basic) {
            return Stream.of(basic.user(), basic.password());
        }
        if (recipe instanceof Recipe.Bearer bearer) {
            return Stream.of(bearer.token());
        }
        if (recipe instanceof Recipe.ApiKey key) {
            return Stream.of(key.value());
        }
        if (recipe instanceof Recipe.Token token) {
            return token.oauth2().values();
        }
        if (recipe instanceof Recipe.Challenged challenged) {
            return Stream.of(challenged.user(), challenged.password());
        }
        if (recipe instanceof Recipe.Signed signed) {
            return signed.signature().values().stream();
        }
        if (recipe instanceof Recipe.AwsSigV4 aws) {
            return aws.signature().values().stream();
        }
        return recipe instanceof Recipe.Login login
                ? Stream.concat(
                        login.session().proof(),
                        login.session()
                                .steps()
                                .flatMap(step -> Stream.of(
                                                step.query().values(),
                                                step.headers().values(),
                                                step.cookies().values(),
                                                step.body() == null
                                                                || step.body().json() == null
                                                        ? List.<Value>of()
                                                        : List.of(step.body().json()))
                                        .flatMap(each -> each.stream())))
                : Stream.of();
    }

    private static void collect(Value value, Set<String> fields) {
        if (value instanceof Value.Reference reference) {
            collect(reference.from(), fields);
            if (reference.otherwise() != null) {
                collect(reference.otherwise(), fields);
            }
        } else if (value instanceof Value.Template template) {
            template.parts().stream()
                    .filter(Part.Slot.class::isInstance)
                    .forEach(slot -> collect(((Part.Slot) slot).from(), fields));
        } else if (value instanceof Value.Structure structure) {
            structure.members().values().forEach(member -> collect(member, fields));
        } else if (value instanceof Value.Items items) {
            items.values().forEach(entry -> collect(entry, fields));
        }
    }

    private static void collect(Source source, Set<String> fields) {
        if (source instanceof Source.Connection connection) {
            fields.add(connection.field());
        }
    }
}
