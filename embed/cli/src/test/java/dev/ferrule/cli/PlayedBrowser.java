package dev.ferrule.cli;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A browser that is started with an address. First a stranger tries where it will be sent back to, with a state of his own. */
final class PlayedBrowser {

    private PlayedBrowser() {}

    /** Writes what was shown to the file of the first argument, and goes to the address of the second. */
    public static void main(String[] args) throws Exception {
        URI address = URI.create(args[1]);
        String back = URLDecoder.decode(
                address.getRawQuery().replaceAll(".*redirect_uri=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        StringBuilder shown = new StringBuilder();
        for (URI each : new URI[] {URI.create(back + "?code=stolen&state=guessed"), address}) {
            var page = client.send(HttpRequest.newBuilder(each).build(), BodyHandlers.ofString());
            shown.append(page.statusCode()).append('\n').append(page.body());
        }
        Path fresh = Files.writeString(Path.of(args[0] + ".new"), shown);
        Files.move(fresh, Path.of(args[0]), StandardCopyOption.ATOMIC_MOVE);
    }
}
