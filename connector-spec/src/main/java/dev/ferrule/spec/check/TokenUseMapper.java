package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.AuthScheme.Place;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.TokenExpiry;
import dev.ferrule.spec.model.TokenUse;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what the recipes have in common whose token a server gives: how long it lasts and where it is sent. */
final class TokenUseMapper {

    private static final List<String> PLACES = List.of("header", "query", "cookie");
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    /** 401 says that a proof is refused (RFC 9110, 15.5.2). */
    private static final Test REFUSED =
            new Test.Check(new Source.Status(Source.THIS), new Test.Predicate.Equal(new Value.Number("401")));

    private final Diagnostics diagnostics;

    TokenUseMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The use of a recipe's token; in the header Authorization when it does not say where it is sent. */
    TokenUse bearer(Fields recipe, Scope scope) {
        return recipe.has("send")
                ? use(recipe, scope)
                : new TokenUse(Place.HEADER, "Authorization", "Bearer ", renew(recipe, scope), leeway(recipe), null);
    }

    /** The use of a recipe's token; nowhere when it does not say where it is sent. */
    TokenUse use(Fields recipe, Scope scope) {
        Fields send = recipe.nested("send").orElse(null);
        Place place = send == null ? null : place(send);
        String word = place == null ? "" : place.name().toLowerCase(Locale.ROOT);
        return new TokenUse(
                place,
                send == null ? "" : send.text(word, ""),
                send == null ? "" : send.text("prefix", ""),
                renew(recipe, scope),
                leeway(recipe),
                time(recipe, "idle"));
    }

    private Place place(Fields send) {
        List<String> places = PLACES.stream().filter(send::has).toList();
        if (places.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    send.span(),
                    "a token needs a place where it is sent",
                    "add `header:`, `query:` or `cookie:` with the name that the service gives it");
            return Place.HEADER;
        }
        places.stream()
                .skip(1)
                .forEach(other -> diagnostics.report(
                        DiagnosticCode.CONFLICTING_KEYS,
                        send.keySpan(other),
                        "the token is sent at two places, " + Quote.code(places.get(0)) + " and " + Quote.code(other),
                        "keep one"));
        String place = places.get(0);
        String name = send.text(place, "");
        if (place.equals("header") && !name.equalsIgnoreCase("authorization")) {
            new HeaderChecker(diagnostics).checkOwner(name, send.span(place));
        }
        return Place.valueOf(place.toUpperCase(Locale.ROOT));
    }

    private Test renew(Fields recipe, Scope scope) {
        return recipe.node("renew")
                .map(node -> new TestMapper(diagnostics).map(node, scope.judging(Source.THIS, Step.Read.JSON)))
                .orElse(REFUSED);
    }

    private static Duration leeway(Fields recipe) {
        Duration leeway = time(recipe, "leeway");
        return leeway == null ? LEEWAY : leeway;
    }

    static @Nullable Duration time(Fields fields, String key) {
        return DelayMapper.time(fields.text(key, "")).orElse(null);
    }

    /**
     * How long a token lasts.
     *
     * @param usual where the answer tells it when the spec does not say, or null for nowhere
     */
    TokenExpiry expiry(Fields fields, Scope scope, @Nullable JsonPath usual) {
        if (fields.has("unit") && !fields.has("expires")) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    fields.keySpan("unit"),
                    "`unit` says what is counted, and nothing says where it is",
                    "add `expires:` with the path, such as `body.expires_in`");
        }
        JsonPath told = inBody(fields, "expires", scope);
        return new TokenExpiry(told == null ? usual : told, fields.text("unit", "seconds"), time(fields, "lifetime"));
    }

    /** A path into the body of the answer; null when the key is left out. */
    @Nullable
    JsonPath inBody(Fields fields, String key, Scope scope) {
        Scalar scalar = fields.scalar(key).orElse(null);
        if (scalar == null) {
            return null;
        }
        int errors = diagnostics.errors();
        Source source = new SourceResolver(diagnostics).resolve(scalar, scope.judging(Source.THIS, Step.Read.JSON));
        if (source instanceof Source.Body body && body.step().equals(Source.THIS)) {
            return body.path();
        }
        if (diagnostics.errors() == errors) {
            diagnostics.report(
                    DiagnosticCode.BAD_PATH,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is no part of the answer's body",
                    "write a path that begins with `body`, such as `body.access_token`");
        }
        return JsonPath.WHOLE;
    }
}
