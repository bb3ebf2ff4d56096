package dev.ferrule.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.SignatureDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.Sent;
import dev.ferrule.runtime.definition.SignaturePart;
import dev.ferrule.runtime.definition.SignaturePart.Fact;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Signs each request when everything else of it is final, with a time and a nonce of its own. */
final class SignatureAuthentication implements Authentication {

    private static final int NONCE_BYTES = 16;

    private final SignatureDefinition definition;
    private final byte[] key;
    private final Map<Expression, String> given = new HashMap<>();
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    /**
     * A signature with the values of one connection.
     *
     * @throws IllegalArgumentException when a value is missing, or the key is not of its form
     */
    SignatureAuthentication(SignatureDefinition definition, Function<Expression, Optional<String>> values, Time time) {
        this.definition = definition;
        this.time = time;
        this.key = definition
                .key()
                .map(secret -> key(Authentications.needed("key", values.apply(secret))))
                .orElse(new byte[0]);
        definition.parts().forEach(part -> give(part, values));
        definition.sent().forEach(place -> give(place.text(), values));
        definition.derivation().ifPresent(derived -> derived.steps().forEach(step -> give(step, values)));
    }

    /** The bytes of the key, behind the prefix of those that are derived from it. */
    private byte[] key(String text) {
        byte[] decoded = definition.keyFormat().decoded(text);
        if (decoded.length == 0) {
            throw new IllegalArgumentException("the key is empty");
        }
        byte[] prefix = definition
                .derivation()
                .map(derived -> derived.prefix().getBytes(UTF_8))
                .orElse(new byte[0]);
        byte[] whole = Arrays.copyOf(prefix, prefix.length + decoded.length);
        System.arraycopy(decoded, 0, whole, prefix.length, decoded.length);
        return whole;
    }

    private void give(SignaturePart part, Function<Expression, Optional<String>> values) {
        if (part instanceof SignaturePart.Given value) {
            given.put(
                    value.value(),
                    values.apply(value.value())
                            .orElseThrow(() ->
                                    new IllegalArgumentException("a value that the signature needs is not given")));
        } else if (part instanceof SignaturePart.Joined joined) {
            joined.parts().forEach(inner -> give(inner, values));
        } else if (part instanceof SignaturePart.Digested digested) {
            digested.parts().forEach(inner -> give(inner, values));
        }
    }

    @Override
    public List<Credential> prove(HttpRequest finished) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Signing signing =
                new Signing(definition, key, given, time.now(), HexFormat.of().formatHex(nonce));
        RequestFacts bare = RequestFacts.of(finished, List.of());
        List<Credential> carried = new ArrayList<>();
        for (Sent place : definition.sent()) {
            if (!holdsSignature(place.text())) {
                carried.add(credential(place, signing.text(place.text(), bare, "")));
            }
        }
        RequestFacts facts = RequestFacts.of(finished, carried);
        String signature = signing.signature(facts);
        for (Sent place : definition.sent()) {
            if (holdsSignature(place.text())) {
                carried.add(credential(place, signing.text(place.text(), facts, signature)));
            }
        }
        return carried;
    }

    /** The places that are filled; what is not known before a request is sent is left out of their texts. */
    @Override
    public List<Credential> planned() {
        return definition.sent().stream()
                .map(place -> credential(place, planned(place.text())))
                .toList();
    }

    private String planned(SignaturePart part) {
        if (part instanceof SignaturePart.Joined joined) {
            StringBuilder text = new StringBuilder();
            joined.parts().forEach(inner -> text.append(planned(inner)));
            return text.toString();
        }
        return part instanceof SignaturePart.Given value ? given.getOrDefault(value.value(), "") : "";
    }

    private static boolean holdsSignature(SignaturePart part) {
        return part == Fact.SIGNATURE
                || (part instanceof SignaturePart.Joined joined
                        && joined.parts().stream().anyMatch(SignatureAuthentication::holdsSignature));
    }

    private static Credential credential(Sent place, String text) {
        String written = place.encoding()
                .map(encoding -> Digests.written(text.getBytes(UTF_8), encoding))
                .orElse(text);
        return new Credential(place.place(), place.name(), place.prefix().orElse("") + written);
    }
}
