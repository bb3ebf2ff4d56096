package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts auth schemes into words. */
final class SchemeRows {

    private SchemeRows() {}

    static List<SchemeRow> of(Connector connector, Anchors anchors) {
        return connector.auth().stream()
                .map(scheme -> new SchemeRow(
                        SafeCharacters.line(scheme.id()),
                        anchors.next("auth-" + scheme.id()),
                        SafeCharacters.line(scheme.name()),
                        RichText.parse(description(connector, scheme)),
                        how(scheme),
                        fields(connector, scheme)))
                .toList();
    }

    /** What the author says of it, and that something secret stands in an address. */
    private static String description(Connector connector, AuthScheme scheme) {
        List<String> secrets = AddressSecrets.of(scheme, connector);
        return secrets.isEmpty()
                ? scheme.description()
                : (scheme.description() + "\n\n" + AddressSecrets.note(secrets, connector.exposures(scheme.position())))
                        .strip();
    }

    private static List<String> fields(Connector connector, AuthScheme scheme) {
        return connector.connection().stream()
                .filter(field -> field.requiredWith().contains(scheme.id()))
                .map(ConnectionField::name)
                .map(SafeCharacters::line)
                .toList();
    }

    private static String how(AuthScheme scheme) {
        return Stream.concat(Stream.of(scheme.recipe()), scheme.also().stream())
                .map(SchemeRows::how)
                .collect(Collectors.joining(", and with it "));
    }

    private static String how(Recipe recipe) {
        if (recipe instanceof Recipe.Basic) {
            return "HTTP Basic authentication";
        }
        if (recipe instanceof Recipe.Bearer) {
            return "a bearer token in the header Authorization";
        }
        if (recipe instanceof Recipe.ApiKey key) {
            String place = switch (key.place()) {
                case HEADER -> "header";
                case QUERY -> "query parameter";
                case COOKIE -> "cookie";
                case FIELD -> "field";
            };
            return "an API key in the " + place.toLowerCase(Locale.ROOT) + " " + SafeCharacters.line(key.field());
        }
        if (recipe instanceof Recipe.Token token) {
            return TokenWords.of(token.oauth2());
        }
        if (recipe instanceof Recipe.Login login) {
            return TokenWords.of(login.session());
        }
        if (recipe instanceof Recipe.Challenged challenged) {
            return "a bearer token that the service tells where to get, from "
                    + SafeCharacters.line(String.join(", ", challenged.allow()));
        }
        if (recipe instanceof Recipe.Signed signed) {
            return "a signature of each request, by "
                    + signed.signature()
                            .digest()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-');
        }
        if (recipe instanceof Recipe.AwsSigV4 aws) {
            return "AWS Signature Version 4 for the service "
                    + SafeCharacters.line(aws.signature().service());
        }
        if (recipe instanceof Recipe.Hooked hooked) {
            return "hand-written code, the hook " + SafeCharacters.line(hooked.hook());
        }
        if (recipe instanceof Recipe.ClientCertificate) {
            return "a client certificate, which the network settings of the connection give";
        }
        return "no authentication";
    }
}
