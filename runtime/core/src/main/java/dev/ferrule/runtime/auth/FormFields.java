package dev.ferrule.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what proves who calls into the form of a request, behind its own fields. */
public final class FormFields {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** A form is read into memory to be added to; a larger one cannot be signed in that way. */
    private static final int LARGEST = 1 << 20;

    private FormFields() {}

    /**
     * The request with those of the credentials that are fields of its form. A field of the same name gives way.
     *
     * @throws IllegalArgumentException when there are some and the request has no form, or one that is too large
     */
    public static HttpRequest on(HttpRequest request, List<Credential> credentials) {
        List<Credential> fields = credentials.stream()
                .filter(credential -> credential.place() == Place.FIELD)
                .toList();
        if (fields.isEmpty()) {
            return request;
        }
        Set<String> names = fields.stream().map(Credential::name).collect(Collectors.toSet());
        List<String> pairs = new ArrayList<>();
        for (String pair : form(request).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).replace("+", "%20");
            if (!pair.isEmpty() && !names.contains(Percent.decode(name))) {
                pairs.add(pair);
            }
        }
        fields.forEach(field ->
                pairs.add(URLEncoder.encode(field.name(), UTF_8) + "=" + URLEncoder.encode(field.text(), UTF_8)));
        byte[] written = String.join("&", pairs).getBytes(UTF_8);
        return new HttpRequest(
                request.method(), request.address(), request.headers(), Optional.of(RequestBody.of(written)));
    }

    private static String form(HttpRequest request) {
        boolean labelled = request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("content-type"))
                .map(Header::value)
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM));
        if (request.body().isEmpty() || !labelled) {
            throw new IllegalArgumentException(
                    "its proof is a field of a form, and the call sends none; say `body: {form: {}}` in its step");
        }
        try (InputStream in = request.body().get().open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("its form is too large to be signed");
            }
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("its form cannot be read", e);
        }
    }
}
