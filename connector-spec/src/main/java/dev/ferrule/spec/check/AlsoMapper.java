package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.AuthScheme.Place;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the keys that are sent beside a proof, each at a place of its own. */
final class AlsoMapper {

    private static final String AUTHORIZATION = "header authorization";

    private final Diagnostics diagnostics;

    AlsoMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The keys of a scheme.
     *
     * @param proof what they stand beside
     */
    List<Recipe.ApiKey> map(Fields scheme, Recipe proof, Scope scope) {
        if (!scheme.has("also")) {
            return List.of();
        }
        if (scheme.has("none")) {
            diagnostics.report(
                    DiagnosticCode.CONFLICTING_KEYS,
                    scheme.keySpan("also"),
                    "there is no proof that a key could be sent beside",
                    "make one of the keys the proof, with `api-key:`");
        }
        Set<String> taken = new HashSet<>();
        taken.add(proof instanceof Recipe.ApiKey key ? place(key) : AUTHORIZATION);
        List<Recipe.ApiKey> keys = new ArrayList<>();
        for (SpecNode node : scheme.items("also")) {
            Recipe.ApiKey key = new ApiKeyMapper(diagnostics).map(Fields.of(node), scope);
            if (!taken.add(place(key))) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_NAME,
                        node.span(),
                        "two credentials of one scheme are sent in the "
                                + key.place().name().toLowerCase(Locale.ROOT) + " " + Quote.code(key.field()),
                        "send this one elsewhere, or write another scheme if the service takes either");
            }
            keys.add(key);
        }
        return keys;
    }

    /** Names of headers are the same in either case (RFC 9110, 5.1). */
    private static String place(Recipe.ApiKey key) {
        String name = key.place() == Place.HEADER ? key.field().toLowerCase(Locale.ROOT) : key.field();
        return key.place().name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
