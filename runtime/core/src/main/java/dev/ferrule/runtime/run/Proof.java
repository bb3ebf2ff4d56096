package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAddress;
import dev.ferrule.runtime.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
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
        HttpAddress address = request.address();
        return new HttpRequest(
                request.method(),
                inAddress ? new HttpAddress(address.origin(), address(address.target(), credentials, false)) : address,
                headers(request.headers(), credentials),
                request.body());
    }

    /** The address for people. */
    static String shown(String uri, List<Credential> credentials) {
        return address(uri, credentials, true);
    }

    static List<Header> headers(List<Header> headers, List<Credential> credentials) {
        List<Header> proven = new ArrayList<>(headers);
        for (Credential credential : credentials) {
            if (credential.place() == Place.HEADER) {
                proven.removeIf(header -> header.name().equalsIgnoreCase(credential.name()));
                proven.add(Header.secret(credential.name(), credential.text()));
            } else if (credential.place() == Place.COOKIE) {
                addCookie(proven, credential.name(), credential.text());
            }
        }
        return proven;
    }

    /** RFC 6265, 5.4: all cookies stand in one header. */
    private static void addCookie(List<Header> headers, String name, String value) {
        String cookie = name + "=" + value;
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(COOKIE)) {
                List<String> all = Stream.of(headers.get(i).value().split("; "))
                        .filter(other -> !other.startsWith(name + "="))
                        .toList();
                headers.set(i, Header.secret(COOKIE, String.join("; ", all) + (all.isEmpty() ? "" : "; ") + cookie));
                return;
            }
        }
        headers.add(Header.secret(COOKIE, cookie));
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
