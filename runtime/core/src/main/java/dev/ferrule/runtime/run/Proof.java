package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.auth.FormFields;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAddress;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what proves who calls into a request that is otherwise final. What is there under its name gives way. */
final class Proof {

    private static final String COOKIE = "Cookie";

    private Proof() {}

    static HttpRequest on(HttpRequest request, List<Credential> credentials) {
        if (credentials.isEmpty()) {
            return request;
        }
        boolean inAddress = false;
        for (Credential credential : credentials) {
            inAddress |= credential.place() == Place.QUERY;
        }
        HttpRequest filled = FormFields.on(request, credentials);
        HttpAddress address = filled.address();
        return new HttpRequest(
                filled.method(),
                inAddress ? new HttpAddress(address.origin(), address(address.target(), credentials, false)) : address,
                headers(filled.headers(), credentials),
                filled.body());
    }

    /** The address for people. */
    static String shown(String uri, List<Credential> credentials) {
        return address(uri, credentials, true);
    }

    /** What a form is made of, for people. */
    static JsonValue fields(JsonValue body, List<Credential> credentials) {
        JsonValue form = body;
        for (Credential credential : credentials) {
            if (credential.place() == Place.FIELD && form instanceof JsonObject fields) {
                form = fields.with(credential.name(), JsonValue.of(Secret.of(credential.text())));
            }
        }
        return form;
    }

    static List<Header> headers(List<Header> headers, List<Credential> credentials) {
        List<Header> proven = new ArrayList<>(headers.size() + credentials.size());
        proven.addAll(headers);
        boolean asCookie = false;
        for (Credential credential : credentials) {
            if (credential.place() == Place.HEADER) {
                proven.removeIf(header -> header.name().equalsIgnoreCase(credential.name()));
                proven.add(Header.secret(credential.name(), credential.text()));
            }
            asCookie |= credential.place() == Place.COOKIE;
        }
        if (asCookie) {
            addCookies(
                    proven,
                    credentials.stream()
                            .filter(credential -> credential.place() == Place.COOKIE)
                            .toList());
        }
        return proven;
    }

    /** RFC 6265, 5.4: all cookies stand in one header. Two of one name may have been set for two paths. */
    private static void addCookies(List<Header> headers, List<Credential> cookies) {
        Set<String> names = cookies.stream().map(Credential::name).collect(Collectors.toSet());
        Stream<String> own = cookies.stream().map(cookie -> cookie.name() + "=" + cookie.text());
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(COOKIE)) {
                Stream<String> others = Stream.of(headers.get(i).value().split("; "))
                        .filter(other -> !names.contains(other.substring(0, Math.max(0, other.indexOf('=')))));
                headers.set(i, Header.secret(COOKIE, Stream.concat(others, own).collect(Collectors.joining("; "))));
                return;
            }
        }
        headers.add(Header.secret(COOKIE, own.collect(Collectors.joining("; "))));
    }

    private static String address(String address, List<Credential> credentials, boolean masked) {
        StringBuilder text = new StringBuilder(address);
        for (Credential credential : credentials) {
            if (credential.place() == Place.QUERY) {
                text.append(text.indexOf("?") < 0 ? '?' : '&')
                        .append(UriText.query(credential.name()))
                        .append('=')
                        .append(masked ? Secret.MASK : UriText.query(credential.text()));
            }
        }
        return text.toString();
    }
}
