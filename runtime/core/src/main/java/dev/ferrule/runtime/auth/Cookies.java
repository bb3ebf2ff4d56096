package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.Header;
import java.net.HttpCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cookies that answers set (RFC 6265, 5.2). They go back to the server of the connection and nowhere else. */
public final class Cookies {

    private static final int MOST = 50;

    private Cookies() {}

    /** The cookies there were, changed by what an answer sets or takes back. */
    public static Map<String, Secret> after(Map<String, Secret> before, List<Header> headers) {
        Map<String, Secret> cookies = new LinkedHashMap<>(before);
        headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .forEach(header -> set(header.value(), cookies));
        return cookies;
    }

    private static void set(String text, Map<String, Secret> cookies) {
        try {
            for (HttpCookie cookie : HttpCookie.parse("Set-Cookie: " + text)) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else if (cookies.size() < MOST || cookies.containsKey(cookie.getName())) {
                    cookies.put(cookie.getName(), Secret.of(cookie.getValue()));
                }
            }
        } catch (IllegalArgumentException e) {
            // What is no cookie sets none (RFC 6265, 5.2).
            return;
        }
    }
}
