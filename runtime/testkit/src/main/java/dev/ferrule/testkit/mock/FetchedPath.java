package dev.ferrule.testkit.mock;

import java.util.List;

/** The address that answers name for steps that fetch one. */
final class FetchedPath {

    /** Where the mock server answers a fetch. */
    static final String PATH = "/fetched/sample";

    private FetchedPath() {}

    /** A host that may be fetched from. */
    static String host(List<String> allowed) {
        return allowed.stream()
                .findFirst()
                .map(host -> host.replace("*.", "sample."))
                .orElse("www.example.com");
    }
}
