package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.AuthScheme.Place;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import java.util.List;
import java.util.Locale;

/** Reads the recipe {@code api-key}: a key at one place of the request. */
final class ApiKeyMapper {

    private static final List<String> PLACES = List.of("header", "query", "cookie");

    private final Diagnostics diagnostics;

    ApiKeyMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Recipe.ApiKey map(Fields key, Scope scope) {
        List<String> places = PLACES.stream().filter(key::has).toList();
        if (places.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    key.span(),
                    "an API key needs a place where it is sent",
                    "add `header:`, `query:` or `cookie:` with the name that the service gives it");
        }
        places.stream()
                .skip(1)
                .forEach(other -> diagnostics.report(
                        DiagnosticCode.CONFLICTING_KEYS,
                        key.keySpan(other),
                        "the key is sent at two places, " + Quote.code(places.get(0)) + " and " + Quote.code(other),
                        "keep one, and write another scheme if the service takes both"));
        String place = places.isEmpty() ? "header" : places.get(0);
        String name = key.text(place, "X-Api-Key");
        boolean ownHeader = place.equals("header") && !name.equalsIgnoreCase("authorization");
        if (ownHeader) {
            new HeaderChecker(diagnostics).checkOwner(name, key.span(place));
        }
        return new Recipe.ApiKey(
                Place.valueOf(place.toUpperCase(Locale.ROOT)),
                name,
                key.text("prefix"),
                new Credentials(diagnostics).read(key, "value", scope));
    }
}
