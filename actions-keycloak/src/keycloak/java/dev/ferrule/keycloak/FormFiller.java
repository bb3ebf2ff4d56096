package dev.ferrule.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser with somebody in front of it who fills in Keycloak's form and sends it. As browsers do, and unlike Java's cookie
 * handler, it gives cookies marked as secure back to a server of this machine.
 */
final class FormFiller {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    private FormFiller() {}

    /** Goes to the address of the first argument, and logs in by the name and password of the others. */
    public static void main(String[] args) throws Exception {
        FormFiller browser = new FormFiller();
        HttpResponse<String> page = browser.open(URI.create(args[0]), "");
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("No form: " + page.statusCode() + " " + page.body());
        }
        HttpResponse<String> shown = browser.open(
                page.uri().resolve(form.group(1).replace("&amp;", "&")),
                "username=" + encoded(args[1]) + "&password=" + encoded(args[2]));
        System.out.println(shown.statusCode() + " " + shown.body());
    }

    /** The page behind all redirects. */
    private HttpResponse<String> open(URI address, String filledIn) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; ")));
        }
        if (!filledIn.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(filledIn));
        }
        HttpResponse<String> page = client.send(request.build(), BodyHandlers.ofString());
        page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
        Optional<String> next = page.headers().firstValue("Location");
        return next.isPresent() ? open(address.resolve(next.get()), "") : page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
