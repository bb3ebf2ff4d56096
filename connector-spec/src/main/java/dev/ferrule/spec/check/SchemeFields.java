package dev.ferrule.spec.check;

import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out which fields of a connection only some of its schemes need. */
final class SchemeFields {

    private SchemeFields() {}

    /**
     * The fields, each with the schemes that alone need it.
     *
     * @param hooks the hooks of the connector
     * @param elsewhere what the rest of the connector refers to, fields as {@code connection.ID}
     */
    static List<ConnectionField> complete(
            List<ConnectionField> fields, List<AuthScheme> schemes, Map<String, Hook> hooks, Set<String> elsewhere) {
        return fields.stream()
                .map(field -> {
                    List<String> using = schemes.stream()
                            .filter(scheme -> uses(scheme, field.id(), hooks))
                            .map(AuthScheme::id)
                            .toList();
                    boolean everywhere =
                            using.size() == schemes.size() || elsewhere.contains("connection." + field.id());
                    return field.required() && !everywhere ? field.requiredWith(using) : field;
                })
                .toList();
    }

    private static boolean uses(AuthScheme scheme, String field, Map<String, Hook> hooks) {
        if (scheme.recipe() instanceof Recipe.Hooked hooked) {
            Hook hook = hooks.get(hooked.hook());
            return hook != null && hook.reads().contains(field);
        }
        return Stream.concat(values(scheme.recipe()), scheme.also().stream().map(Recipe.ApiKey::value))
                .flatMap(value -> ValueSources.of(value).stream())
                .anyMatch(new Source.Connection(field)::equals);
    }

    private static Stream<Value> values(Step step) {
        Step.Body body = step.body();
        return Stream.of(
                        Stream.of(new Value.Template(step.path(), null)),
                        step.query().values().stream(),
                        step.headers().values().stream(),
                        step.cookies().values().stream(),
                        body == null || body.json() == null ? Stream.<Value>empty() : Stream.of(body.json()))
                .flatMap(values -> values);
    }

    private static Stream<Value> values(Recipe recipe) {
        if (recipe instanceof Recipe.Basic basic) {
            return Stream.of(basic.user(), basic.password());
        }
        if (recipe instanceof Recipe.Bearer bearer) {
            return Stream.of(bearer.token());
        }
        if (recipe instanceof Recipe.Token token) {
            return token.oauth2().values();
        }
        if (recipe instanceof Recipe.Login login) {
            return Stream.concat(
                    login.session().proof(), login.session().steps().flatMap(SchemeFields::values));
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
        return recipe instanceof Recipe.ApiKey key ? Stream.of(key.value()) : Stream.empty();
    }
}
