package dev.ferrule.runtime.secret;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.SettingsException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Reads references to secrets: a scheme, a colon and a name, such as {@code env:CROWD_PASSWORD} or
 * {@code file:/run/secrets/crowd}. A text with none of the known schemes before its first colon is no reference, so a secret
 * may hold colons; {@code text:} stands before a secret that looks like a reference and is none.
 */
public final class Secrets {

    /** What stands before a secret that is written out. */
    public static final String LITERAL = "text";

    private final Map<String, SecretResolver> resolvers;

    private Secrets(Map<String, SecretResolver> resolvers) {
        this.resolvers = Collections.unmodifiableMap(resolvers);
    }

    /** The environment, files, and what {@link ServiceLoader} finds, which goes before these two. */
    public static Secrets standard() {
        Secrets secrets = of(List.of(new EnvironmentSecrets(), new FileSecrets()));
        for (SecretResolver found : ServiceLoader.load(SecretResolver.class)) {
            secrets = secrets.with(found);
        }
        return secrets;
    }

    /** These places and no others. */
    public static Secrets of(List<? extends SecretResolver> resolvers) {
        Secrets secrets = new Secrets(Map.of());
        for (SecretResolver resolver : resolvers) {
            secrets = secrets.with(resolver);
        }
        return secrets;
    }

    /**
     * These places and one more, in place of one of the same scheme.
     *
     * @throws IllegalArgumentException when it names no usable scheme
     */
    public Secrets with(SecretResolver resolver) {
        String scheme = resolver.scheme();
        if (!scheme.matches("[a-z][a-z0-9-]{0,30}") || scheme.equals(LITERAL)) {
            throw new IllegalArgumentException("A place of secrets cannot have the scheme " + scheme + ".");
        }
        Map<String, SecretResolver> all = new LinkedHashMap<>(resolvers);
        all.put(scheme, resolver);
        return new Secrets(all);
    }

    /** The schemes of the places. */
    public Set<String> schemes() {
        return resolvers.keySet();
    }

    /** Whether the text refers to a secret in one of the places. */
    public boolean isReference(String text) {
        return resolver(text).isPresent();
    }

    /**
     * The secret that a text refers to.
     *
     * @throws SettingsException when it is no reference, or there is no such secret; the text is not repeated
     */
    public Secret resolve(String reference) {
        return resolver(reference)
                .orElseThrow(() -> SecretProblem.of(
                        "What was given is no reference to a secret.",
                        "A reference begins with one of these: " + String.join(":, ", resolvers.keySet()) + ":."))
                .resolve(name(reference));
    }

    /**
     * The secret that a text is or refers to.
     *
     * @throws SettingsException when it refers to one that there is not
     */
    public Secret read(String text) {
        if (scheme(text).equals(LITERAL)) {
            return Secret.of(name(text));
        }
        return resolver(text).isPresent() ? resolve(text) : Secret.of(text);
    }

    private Optional<SecretResolver> resolver(String text) {
        return Optional.ofNullable(resolvers.get(scheme(text)));
    }

    private static String scheme(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon);
    }

    private static String name(String text) {
        return text.substring(text.indexOf(':') + 1);
    }
}
