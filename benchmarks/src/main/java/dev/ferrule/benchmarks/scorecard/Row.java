package dev.ferrule.benchmarks.scorecard;

/** A row of the scorecard: what is tested, and the number to reach. */
enum Row {
    FAULTS(
            1,
            "Faults of the network, each with GET, PUT, POST and POST with a key, over both transports",
            "all end as the table of faults says; none hangs"),
    SENT_ONCE(2, "20,000 changes while a third of the answers is lost in eight ways (gate)", "0 sent twice"),
    RETRIES(3, "The rule by which calls are sent again, on a virtual clock", "36 of 36 cases"),
    AMPLIFICATION(
            4,
            "A service that answers 500 or 429 to all of 10,000 calls of 64 threads",
            "at most 1.01 requests for a call; as before after 50 successes"),
    RETRY_AFTER(
            5,
            "Forms of Retry-After and of the fields of rate limits, on a virtual clock",
            "all of 40; never above a minute or past the time of the call"),
    DEADLINE(6, "The time of a call, with eight slow faults", "p99 100 ms and at most 250 ms over, in 1,000 runs"),
    MEMORY(
            7,
            "Endless bodies, 10 GB declared, gzip bombs, gzip bombs in gzip, beside a healthy caller (gate)",
            "typed errors; live heap +64 MiB at most, also with 20 at once; 0 of 1,000 healthy calls lost"),
    JSON(
            8,
            "JSON by the grammar of RFC 8259 and the advice of I-JSON; cases of our own, as the public suite is not at hand",
            "all of 95 accepted, all of 188 refused, 35 undefined ones pinned"),
    CANARIES(
            18,
            "14 planted secrets in 20 forms; services that repeat them in 25 ways, to 15 schemes, and every fault of the network; "
                    + "logs of all libraries, exceptions, plans, outputs (gate)",
            "0 hits"),
    REDIRECTS(
            19,
            "Redirects of calls and of what gets their tokens: 5 codes, 8 targets, 6 schemes, both transports (gate)",
            "0 requests to another origin; none is followed"),
    EGRESS(20, "The guard of public addresses: 34 blocks, names and addresses in 9 notations (gate)", "0 connections"),
    TEXTS(
            21,
            "500 hostile texts and 60 separators in path, query, header, cookie and form, over both transports",
            "the server decodes the very text, or the call is refused before anything is sent"),
    PARTS(22, "Hostile names, file names, types and contents in bodies of several parts", "30 of 30, by two parsers"),
    TOKENS(
            23,
            "1,000 callers when a token ends, in 20 rounds; failing, slow and rotating endpoints",
            "1 token request in a round; a failure is kept for a second at most"),
    TLS(
            24,
            "Certificates, versions, ciphers and resets, over both transports",
            "9 of 9; only the reset is tried again"),
    OVERHEAD(
            27,
            "What an action adds to the client alone: 1,000 calls in a second, then as many as go, 1 KB of JSON, loopback, 5 processes",
            "p50 +50 µs, p99 +200 µs at most; 85 % of the client's peak; 20 KB allocated for a call at most"),
    CANCELLING(
            31,
            "Calls that are cancelled, or whose time ends, wherever they wait, over both transports",
            "p99 100 ms until they have ended; nothing left behind");

    private final int number;
    private final String tested;
    private final String toReach;

    Row(int number, String tested, String toReach) {
        this.number = number;
        this.tested = tested;
        this.toReach = toReach;
    }

    int number() {
        return number;
    }

    String tested() {
        return tested;
    }

    String toReach() {
        return toReach;
    }
}
