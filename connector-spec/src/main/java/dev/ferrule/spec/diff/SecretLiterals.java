package dev.ferrule.spec.diff;

import dev.ferrule.spec.diagnostic.SecretSigns;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a spec that are credentials. They have no business there, and where one stands all the same, what tells of a change does
 * not show it.
 */
final class SecretLiterals {

    private static final String MASK = "[redacted]";

    /** Longer ones first, as one may be a part of another. */
    private final SortedSet<String> texts =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Those of these versions of a connector. */
    SecretLiterals(List<Connector> versions) {
        for (Connector connector : versions) {
            connector.auth().forEach(this::scheme);
            for (Action action : connector.actions()) {
                action.steps().forEach(this::step);
            }
        }
    }

    private void scheme(AuthScheme scheme) {
        scheme.also().forEach(key -> add(key.value()));
        Recipe recipe = scheme.recipe();
        if (recipe instanceof Recipe.Basic basic) {
            add(basic.password());
        } else if (recipe instanceof Recipe.Bearer bearer) {
            add(bearer.token());
        } else if (recipe instanceof Recipe.Challenged challenged) {
            add(challenged.password());
        } else if (recipe instanceof Recipe.ApiKey key) {
            add(key.value());
        } else if (recipe instanceof Recipe.Token token) {
            oauth2(token.oauth2());
        } else if (recipe instanceof Recipe.Login login) {
            login.session().proof().skip(1).forEach(this::add);
            login.session().steps().forEach(this::step);
        } else if (recipe instanceof Recipe.Signed signed) {
            add(signed.signature().key());
        } else if (recipe instanceof Recipe.AwsSigV4 aws) {
            add(aws.signature().secretKey());
        }
    }

    private void oauth2(OAuth2 oauth2) {
        Stream.of(oauth2.client().secret(), oauth2.password(), oauth2.refreshToken())
                .forEach(this::add);
        Stream.of(oauth2.client().assertion(), oauth2.assertion()).forEach(assertion -> {
            if (assertion != null) {
                add(assertion.key());
            }
        });
        Stream.of(oauth2.authorizeParameters(), oauth2.tokenParameters(), oauth2.refreshParameters(), oauth2.headers())
                .forEach(this::named);
    }

    private void step(Step step) {
        named(step.query());
        named(step.headers());
        named(step.cookies());
        if (step.body() != null && step.body().json() instanceof Value.Structure json) {
            named(json.members());
        }
    }

    private void named(Map<String, Value> values) {
        values.forEach((name, value) -> {
            if (SecretSigns.inName(name) || (value instanceof Value.Text text && SecretSigns.inText(text.text()))) {
                add(value);
            }
        });
    }

    private void add(@Nullable Value value) {
        if (value instanceof Value.Text literal && !literal.text().isBlank()) {
            texts.add(literal.text());
        }
    }

    /** The words without them. */
    @Nullable
    String hidden(@Nullable String words) {
        String hidden = words;
        for (String text : texts) {
            hidden = hidden == null ? null : hidden.replace(text, MASK);
        }
        return hidden;
    }
}
