package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.ThisMachine;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cookies that answers set (RFC 6265, 5). They go back to the server of the connection and nowhere else. */
public final class Cookies {

    private static final int MOST = 50;

    private Cookies() {}

    /**
     * The cookies there were, changed by what an answer sets or takes back.
     *
     * @param asked the address that was asked
     */
    public static List<Cookie> after(List<Cookie> before, URI asked, List<Header> headers, Instant now) {
        List<Cookie> cookies = new ArrayList<>(before);
        headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .flatMap(header -> SetCookie.read(header.value(), asked, now).stream())
                .forEach(cookie -> set(cookie, cookies, now));
        cookies.removeIf(cookie -> cookie.isOver(now));
        return cookies;
    }

    private static void set(Cookie cookie, List<Cookie> cookies, Instant now) {
        for (int i = 0; i < cookies.size(); i++) {
            if (cookie.replaces(cookies.get(i))) {
                cookies.set(i, cookie);
                return;
            }
        }
        if (!cookie.isOver(now) && cookies.size() < MOST) {
            cookies.add(cookie);
        }
    }

    /** Those that go with a request, in the order in which they are sent (RFC 6265, 5.4): longer paths first. */
    public static List<Cookie> fitting(List<Cookie> cookies, URI address, Instant now) {
        boolean safe = isSafe(address);
        String path = path(address);
        return cookies.stream()
                .filter(cookie -> !cookie.isOver(now) && (safe || !cookie.secure()) && cookie.matches(path))
                .sorted(Comparator.comparing((Cookie cookie) -> cookie.path().length())
                        .reversed())
                .toList();
    }

    /** Nobody listens between a program and its own machine. */
    private static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || ThisMachine.isHost(Percent.orEmpty(address.getHost()));
    }

    static String path(URI address) {
        String path = Percent.orEmpty(address.getRawPath());
        return path.isEmpty() ? "/" : path;
    }
}
