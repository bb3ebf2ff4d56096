package dev.ferrule.cli.connections;

import java.nio.charset.StandardCharsets;

/**
 * What a browser shows that was sent back.
 *
 * @param status the HTTP status
 * @param html the page
 */
record LoginPage(int status, String html) {

    static LoginPage allowed(String name) {
        return of(200, "You are logged in", "The connection " + name + " may act for you. You can close this page.");
    }

    static LoginPage refused(String reason) {
        return of(400, "You are not logged in", reason);
    }

    /** What somebody sees who comes with an answer to a question that was not asked here. */
    static LoginPage stray() {
        return of(
                400,
                "This is not the answer that was waited for",
                "Open the address that ferrule has printed, and log in there.");
    }

    private static LoginPage of(int status, String heading, String text) {
        return new LoginPage(
                status,
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + heading + "</title><h1>" + heading
                        + "</h1><p>" + escaped(text) + "</p></html>\n");
    }

    /** What a server has written is text, whatever it looks like. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    byte[] bytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
