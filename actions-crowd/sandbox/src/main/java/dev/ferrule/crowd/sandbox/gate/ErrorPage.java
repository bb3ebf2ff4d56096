package dev.ferrule.crowd.sandbox.gate;

import dev.ferrule.testkit.sandbox.SandboxResponse;

/** The page with which a servlet container answers when the application behind it does not. */
public final class ErrorPage {

    private ErrorPage() {}

    /** A page for a status, with a sentence that says more. */
    public static SandboxResponse of(int status, String phrase, String description) {
        String title = "HTTP Status " + status + " - " + phrase;
        return SandboxResponse.html(
                status,
                "<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body><h1>" + title
                        + "</h1><p>" + escape(description) + "</p></body></html>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
