package dev.ferrule.testkit.mock;

import java.util.List;

/** The addresses that answers name for steps that fetch one, or send a file to one. */
final class FetchedPath {

    /** Where the mock server answers a fetch. */
    static final String PATH = "/fetched/sample";

    /** Where the mock server takes a file that is sent to an address of an answer. */
    static final String SENT_TO = "/sent/sample";

    private FetchedPath() {}

    /** A host that may be fetched from. */
    static String host(List<String> allowed) {
        return allowed.stream()
                .findFirst()
                .map(host -> host.replace("*.", "sample."))
                .orElse("www.example.com");
    }
}
