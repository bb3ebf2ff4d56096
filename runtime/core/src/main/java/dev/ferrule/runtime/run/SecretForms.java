package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that tell secrets: each as it is, in hexadecimal, and in Base64 wherever it stands in what is encoded. */
final class SecretForms {

    /**
     * A secret of up to so many signs is masked only where it stands alone. Taken out of the middle of words it would spoil
     * every message, and the gaps would tell what it is.
     */
    private static final int SHORT = 3;

    /** Shorter pieces of Base64 are found in anything. */
    private static final int SHORTEST_PIECE = 5;

    private static final Pattern TOKEN = Pattern.compile("[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{16,}");

    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** What a form is. */
    enum Kind {
        /** The secret, or all of its bytes in hexadecimal. */
        WHOLE,
        /** The secret in Base64, behind which signs that fill up may stand. */
        BASE64,
        /** The end of the secret, before which some of its other signs may stand. */
        END,
        /** A piece of Base64, beside which signs may stand that tell a little of the secret, too. */
        PIECE
    }

    /**
     * A text that tells a secret.
     *
     * @param before what stands before it in the secret; only the end of a secret has something there
     */
    record Form(SecretMatcher matcher, Kind kind, String before) {

        /** Whether it is of a secret that is masked only where it stands alone. */
        boolean isShort() {
            return matcher.isWhole();
        }
    }

    /** The forms of all secrets in values. */
    static List<Form> of(Collection<? extends JsonValue> values) {
        Set<String> secrets = new LinkedHashSet<>();
        values.forEach(value -> collect(value, secrets));
        SecretForms found = new SecretForms();
        secrets.forEach(found::add);
        secrets.forEach(found::addParts);
        return new ArrayList<>(found.forms.values());
    }

    /** Whether something in a value is secret. */
    static boolean areIn(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream().anyMatch(SecretForms::areIn);
        }
        return value instanceof JsonArray array
                ? array.values().stream().anyMatch(SecretForms::areIn)
                : value instanceof JsonSecret;
    }

    private static void collect(JsonValue value, Set<String> secrets) {
        if (value instanceof JsonSecret secret) {
            secrets.add(secret.secret().reveal());
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(member -> collect(member, secrets));
        } else if (value instanceof JsonArray array) {
            array.values().forEach(entry -> collect(entry, secrets));
        }
    }

    private void add(String secret) {
        if (secret.isBlank()) {
            return;
        }
        int signs = secret.codePointCount(0, secret.length());
        boolean whole = signs <= SHORT;
        add(secret, new Form(new SecretMatcher(secret, whole, signs >= SecretMatcher.MOST_OF_IT), Kind.WHOLE, ""));
        if (signs * 2 >= SecretMatcher.MOST_OF_IT * 3) {
            int from = secret.offsetByCodePoints(0, signs / 3);
            String end = secret.substring(from);
            add(end, new Form(new SecretMatcher(end, false, true), Kind.END, secret.substring(0, from)));
        }
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        add(Base64.getEncoder().withoutPadding().encodeToString(bytes), whole, Kind.BASE64);
        add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), whole, Kind.BASE64);
        String hex = HexFormat.of().formatHex(bytes);
        add(hex, new Form(new SecretMatcher(hex, whole, true), Kind.WHOLE, ""));
        for (int offset = 0; offset < 3; offset++) {
            piece(Base64.getEncoder(), bytes, offset);
            piece(Base64.getUrlEncoder(), bytes, offset);
        }
    }

    /** What a signed token claims, and its signature, which stand alone where somebody has taken it apart (RFC 7519, 3). */
    private void addParts(String secret) {
        if (TOKEN.matcher(secret).matches()) {
            String[] parts = secret.split("\\.", -1);
            add(parts[1]);
            add(parts[2]);
        }
    }

    /** What of Base64 is the same whatever stands before and behind the secret (RFC 4648, 4: three bytes make four signs). */
    private void piece(Base64.Encoder encoder, byte[] secret, int offset) {
        byte[] within = new byte[offset + secret.length];
        System.arraycopy(secret, 0, within, offset, secret.length);
        String encoded = encoder.encodeToString(within);
        int from = (offset * 8 + 5) / 6;
        int to = within.length * 8 / 6;
        if (to - from >= SHORTEST_PIECE) {
            add(encoded.substring(from, to), false, Kind.PIECE);
        }
    }

    private void add(String text, boolean whole, Kind kind) {
        add(text, new Form(new SecretMatcher(text, whole, false), kind, ""));
    }

    private void add(String text, Form form) {
        forms.putIfAbsent(text, form);
    }
}
