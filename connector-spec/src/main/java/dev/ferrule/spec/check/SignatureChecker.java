package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Signature;
import dev.ferrule.spec.model.Signature.Derivation;
import dev.ferrule.spec.model.Signature.Fact;
import dev.ferrule.spec.model.Signature.Part;
import dev.ferrule.spec.model.Source;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds signatures that no service could check, or that prove nothing. */
final class SignatureChecker {

    private static final List<Fact> DAYS = List.of(Fact.DATE, Fact.COMPACT_DATE);
    private static final List<Fact> TIMES = List.of(Fact.TIMESTAMP, Fact.DATE, Fact.COMPACT_DATE);

    private final Diagnostics diagnostics;
    private final Scope scope;

    SignatureChecker(Diagnostics diagnostics, Scope scope) {
        this.diagnostics = diagnostics;
        this.scope = scope;
    }

    void check(Signature signature, Fields recipe) {
        Set<Fact> signed = EnumSet.noneOf(Fact.class);
        Set<String> signedFields = new HashSet<>();
        collect(signature.parts(), signed, signedFields);
        Set<Fact> sent = EnumSet.noneOf(Fact.class);
        signature.sent().forEach(place -> collect(place.text().parts(), sent, new HashSet<>()));
        if (signature.derivation() != null) {
            derivation(signature.derivation(), recipe, signed);
        }
        key(signature, recipe, signedFields);
        if (signed.contains(Fact.SIGNATURE)) {
            report(recipe.span("parts"), "a signature cannot sign itself", "take `{signature}` out of the parts");
        }
        if (sent.contains(Fact.BODY)) {
            report(recipe.span("send"), "a body has no place in a header or a query", "send `{body-digest}` instead");
        }
        if (sent.contains(Fact.OAUTH1_BASE)) {
            report(
                    recipe.span("send"),
                    "`oauth1-base` is made of what is sent, so it cannot be sent itself",
                    "sign it: `parts: [oauth1-base]`");
        }
        if (!sent.contains(Fact.SIGNATURE)) {
            report(recipe.span("send"), "the signature is sent nowhere", "add an entry with `text: '{signature}'`");
        }
        if (Collections.disjoint(sent, TIMES)) {
            // A day can be read from the time, so either is enough.
            signed.stream().filter(DAYS::contains).findFirst().ifPresent(day -> notSent(recipe, day));
        }
        for (Fact fact : List.of(Fact.TIMESTAMP, Fact.NONCE)) {
            if (signed.contains(fact) && !sent.contains(fact)) {
                notSent(recipe, fact);
            }
        }
        Set<Fact> used = EnumSet.noneOf(Fact.class);
        used.addAll(signed);
        used.addAll(sent);
        unused(recipe, "clock", used.contains(Fact.TIMESTAMP), "timestamp");
        unused(recipe, "body-digest", used.contains(Fact.BODY_DIGEST), "body-digest");
        if (used.contains(Fact.BODY_DIGEST) && signature.bodyDigest() == null) {
            report(
                    recipe.span("parts"),
                    "the signature does not say how the body is digested",
                    "add `body-digest: {digest: sha256}`");
        }
    }

    private void notSent(Fields recipe, Fact fact) {
        report(
                recipe.span("parts"),
                Quote.code(Words.of(fact)) + " is signed and not sent, so nobody could check the signature",
                "add an entry with `text: '{" + Words.of(fact) + "}'` to `send`");
    }

    /** What a key is derived from counts as signed. */
    private void derivation(Derivation derivation, Fields recipe, Set<Fact> signed) {
        Set<Fact> derived = EnumSet.noneOf(Fact.class);
        derivation.steps().forEach(step -> collect(step.parts(), derived, new HashSet<>()));
        for (Fact fact : List.of(Fact.BODY, Fact.SIGNATURE)) {
            if (derived.remove(fact)) {
                report(
                        recipe.span("derive"),
                        "a key is not derived from " + Quote.code(Words.of(fact)),
                        "derive it from `date`, from texts and from fields of the connection");
            }
        }
        signed.addAll(derived);
    }

    private void key(Signature signature, Fields recipe, Set<String> signedFields) {
        boolean keyed = signature.digest().keyed();
        String digest = Quote.code(Words.of(signature.digest()));
        if (keyed && signature.key() == null) {
            report(recipe.span(), "the digest " + digest + " needs a key", "add `key: connection.FIELD`");
        }
        for (String key : List.of("key", "key-format", "derive")) {
            if (!keyed && recipe.has(key)) {
                report(
                        recipe.keySpan(key),
                        "the digest " + digest + " takes no key",
                        "use " + Quote.code("hmac-" + Words.of(signature.digest()))
                                + ", or put the secret into a text among the parts");
            }
        }
        boolean secret = signedFields.stream().anyMatch(field -> scope.isSecret(new Source.Connection(field)));
        if (!keyed && !secret) {
            report(
                    recipe.span("parts"),
                    "nothing secret is signed, so everybody could make this signature",
                    "put a secret into a text among the parts, such as `{text: '{connection.secret}'}`");
        }
    }

    private void unused(Fields recipe, String key, boolean used, String word) {
        if (recipe.has(key) && !used) {
            report(
                    recipe.keySpan(key),
                    Quote.code(key) + " says how " + Quote.code(word) + " is written, which the signature does not use",
                    "use " + Quote.code(word) + " in `parts` or `send`, or remove the key");
        }
    }

    private static void collect(List<Part> parts, Set<Fact> facts, Set<String> fields) {
        for (Part part : parts) {
            if (part instanceof Part.OfRequest request) {
                facts.add(request.fact());
            } else if (part instanceof Part.Field field) {
                fields.add(field.field());
            } else if (part instanceof Part.Text text) {
                collect(text.parts(), facts, fields);
            } else if (part instanceof Part.Digested digested) {
                collect(digested.parts(), facts, fields);
            }
        }
    }

    private void report(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_SIGNATURE, span, message, hint);
    }
}
