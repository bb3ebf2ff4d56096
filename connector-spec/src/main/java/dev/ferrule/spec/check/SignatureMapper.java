package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.AuthScheme.Place;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Signature;
import dev.ferrule.spec.model.Signature.BodyDigest;
import dev.ferrule.spec.model.Signature.Derivation;
import dev.ferrule.spec.model.Signature.Digest;
import dev.ferrule.spec.model.Signature.Encoding;
import dev.ferrule.spec.model.Signature.Part;
import dev.ferrule.spec.model.Signature.Sent;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the recipe {@code signature}. Whether its parts fit together is the matter of {@link SignatureChecker}. */
final class SignatureMapper {

    private static final List<String> KINDS = List.of("header", "headers", "text", "digest-of");
    private static final List<String> DIGESTED_KINDS = List.of("header", "headers", "text");
    private static final List<String> PLACES = List.of("header", "query", "field");

    private final Diagnostics diagnostics;
    private final Scope scope;
    private final SignatureTexts texts;

    SignatureMapper(Diagnostics diagnostics, Scope scope) {
        this.diagnostics = diagnostics;
        this.scope = scope;
        this.texts = new SignatureTexts(diagnostics, scope);
    }

    Recipe map(Fields recipe) {
        Signature signature = new Signature(
                word(recipe, "digest", Digest.HMAC_SHA256),
                recipe.has("key") ? new Credentials(diagnostics).read(recipe, "key", scope) : null,
                word(recipe, "key-format", Signature.KeyFormat.UTF_8),
                derivation(recipe),
                word(recipe, "encode", Encoding.HEX),
                parts(recipe.items("parts"), KINDS),
                word(recipe, "join", Signature.Join.NEWLINE),
                word(recipe, "clock", Signature.Clock.EPOCH_SECONDS),
                bodyDigest(recipe),
                sent(recipe.items("send")));
        boolean whole = !signature.parts().isEmpty()
                && !signature.sent().isEmpty()
                && signature.sent().stream()
                        .noneMatch(place -> place.text().parts().isEmpty());
        if (whole) {
            new SignatureChecker(diagnostics, scope).check(signature, recipe);
        }
        return new Recipe.Signed(signature);
    }

    /** The constant of a word; what stands there when it is left out, or is no such word, which has been reported. */
    static <T extends Enum<T>> T word(Fields fields, String key, T otherwise) {
        String text = fields.text(key, "");
        for (T constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (Words.of(constant).equals(text)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static @Nullable BodyDigest bodyDigest(Fields recipe) {
        return recipe.nested("body-digest")
                .map(fields ->
                        new BodyDigest(word(fields, "digest", Digest.SHA256), word(fields, "encode", Encoding.HEX)))
                .orElse(null);
    }

    private @Nullable Derivation derivation(Fields recipe) {
        return recipe.nested("derive")
                .map(fields ->
                        new Derivation(fields.text("prefix"), steps(fields.items("steps")), bytesOr(fields, null)))
                .orElse(null);
    }

    private List<Part.Text> steps(List<SpecNode> nodes) {
        List<Part.Text> steps = new ArrayList<>();
        for (SpecNode node : nodes) {
            if (node instanceof Scalar scalar) {
                steps.add(texts.read(scalar));
            }
        }
        return List.copyOf(steps);
    }

    /** What `encode` says where bytes can stay as they are, which is null. */
    private static @Nullable Encoding bytesOr(Fields fields, @Nullable Encoding otherwise) {
        if (!fields.has("encode")) {
            return otherwise;
        }
        return fields.text("encode", "").equals("bytes") ? null : word(fields, "encode", Encoding.HEX);
    }

    private List<Part> parts(List<SpecNode> nodes, List<String> kinds) {
        List<Part> parts = new ArrayList<>();
        for (SpecNode node : nodes) {
            if (node instanceof Scalar scalar && Words.SIGNED_FACTS.contains(scalar.text())) {
                parts.add(new Part.OfRequest(SignatureTexts.fact(scalar.text())));
            } else if (node instanceof Mapping) {
                parts.add(part(Fields.of(node), kinds));
            }
        }
        return List.copyOf(parts);
    }

    private Part part(Fields fields, List<String> kinds) {
        String kind = one(fields, kinds, "a part of a signature");
        if (kind.equals("digest-of")) {
            Fields digest = fields.nested("digest-of").orElse(fields);
            return new Part.Digested(
                    word(digest, "digest", Digest.SHA256),
                    bytesOr(digest, Encoding.HEX),
                    parts(digest.items("parts"), DIGESTED_KINDS),
                    word(digest, "join", Signature.Join.NEWLINE));
        }
        if (kind.equals("text") && fields.scalar("text").isPresent()) {
            return texts.read(fields.scalar("text").get());
        }
        String name = fields.text(kind, "");
        if (Words.RUNTIME_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && !name.equalsIgnoreCase("cookie")) {
            report(
                    fields.span(kind),
                    "the header " + Quote.code(name) + " is written after the request is signed",
                    "sign `host` or `body-length` instead, or leave it out");
        }
        return kind.equals("headers") ? new Part.Headers(name) : new Part.Header(name);
    }

    private List<Sent> sent(List<SpecNode> nodes) {
        List<Sent> sent = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (SpecNode node : nodes) {
            Fields fields = Fields.of(node);
            String place = one(fields, PLACES, "what a signed request carries");
            String name = fields.text(place, "X-Signature");
            boolean header = place.equals("header");
            if (header && !name.equalsIgnoreCase("authorization")) {
                new HeaderChecker(diagnostics).checkOwner(name, fields.span(place));
            }
            if (fields.has(place) && !places.add(place + " " + (header ? name.toLowerCase(Locale.ROOT) : name))) {
                report(
                        fields.span(place),
                        "two texts are sent in the " + (place.equals("query") ? "query parameter" : place) + " "
                                + Quote.code(name),
                        "join them into one text, or send one elsewhere");
            }
            sent.add(new Sent(
                    Place.valueOf(place.toUpperCase(Locale.ROOT)),
                    name,
                    fields.text("prefix"),
                    fields.scalar("text").map(texts::read).orElseGet(() -> new Part.Text(List.of())),
                    fields.has("encode") ? word(fields, "encode", Encoding.BASE64) : null));
        }
        return List.copyOf(sent);
    }

    /** The one of these keys that is there. */
    private String one(Fields fields, List<String> keys, String noun) {
        List<String> there = keys.stream().filter(fields::has).toList();
        if (there.size() != 1) {
            report(
                    there.isEmpty() ? fields.span() : fields.keySpan(there.get(1)),
                    noun + " has one of " + Quote.allOf(keys) + ", and here are " + (there.isEmpty() ? "none" : "two"),
                    "keep one of them in each entry of the list");
        }
        return there.isEmpty() ? keys.get(0) : there.get(0);
    }

    private void report(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_SIGNATURE, span, message, hint);
    }
}
