package dev.ferrule.hostile;

import static dev.ferrule.hostile.Case.inert;
import static dev.ferrule.hostile.Case.refused;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.util.List;

/** Addresses, paths and headers that would send a request, or its credentials, elsewhere; and rules that never end. */
final class RequestCases {

    private RequestCases() {}

    static List<Case> all() {
        return List.of(
                server("M43 credentials in the address", DiagnosticCode.BAD_URL, "http://user:pw@shop.example.com"),
                server("M43 an address of another kind", DiagnosticCode.BAD_URL, "file:///etc/passwd"),
                server(
                        "M44 the environment in the address",
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        "https://${env.HOME}.com"),
                server("M45 a slot that ends the host", DiagnosticCode.BAD_URL, "{connection.base_url}.evil.example"),
                server("M45 a slot as user of another host", DiagnosticCode.BAD_URL, "https://{connection.base_url}@x"),
                inert(
                        "M45 a slot inside the host",
                        (files, watcher) -> files.add("connector.yaml", TENANT).add("actions/act.yaml", SpecFiles.CALL),
                        "Acts."),
                call("M46 another host as path", DiagnosticCode.BAD_CALL, "//evil.example/x"),
                call("M46 an address as path", DiagnosticCode.BAD_CALL, "https://evil.example/x"),
                call("M46 a path upwards", DiagnosticCode.BAD_CALL, "/a/../../admin"),
                call("M46 a path upwards in escapes", DiagnosticCode.BAD_CALL, "/a/%2e%2e/%2e%2e/admin"),
                call("M47 a fragment in the path", DiagnosticCode.BAD_CALL, "/a#b"),
                call("M47 two questions in the path", DiagnosticCode.BAD_CALL, "/a?b=1?c#d"),
                value("M47 a value with a question", "x?admin=true&a=b#c"),
                value("M47 a value with steps upwards", "../../admin"),
                value("M47 a value that is a step upwards", ".."),
                value("M47 a value with an escape", "%2e%2e%2fadmin"),
                value("M47 a value with a header", "x\r\nHost: evil.example\r\n\r\n"),
                header("M48 a header name with a line break", DiagnosticCode.BAD_NAME, "\"X-A\\r\\nHost\": x"),
                header("M48 a header value with a line break", DiagnosticCode.HEADER_VALUE, "X-A: \"x\\r\\nHost: x\""),
                header("M49 Host", DiagnosticCode.RUNTIME_HEADER, "Host: evil.example"),
                header("M49 Content-Length", DiagnosticCode.RUNTIME_HEADER, "Content-Length: '0'"),
                header("M49 Transfer-Encoding", DiagnosticCode.RUNTIME_HEADER, "transfer-encoding: chunked"),
                parameter("M49 a parameter as Host", DiagnosticCode.RUNTIME_HEADER, "type: string, to: header.Host"),
                inert(
                        "M50 a key in the query",
                        (files, watcher) -> files.add(
                                "actions/act.yaml",
                                SpecFiles.CALL
                                        + "parameters:\n  key: {type: secret, to: query.key, description: The key.}\n"),
                        "The key."),
                header("M51 a header that an answer names", DiagnosticCode.BAD_NAME, "'{call.body.name}': x"),
                header("M51 a header that a mapping names", DiagnosticCode.COMPLEX_KEY, "{$from: call.body.name}: x"),
                parameter("M52 a pattern without an end", DiagnosticCode.SLOW_PATTERN, SLOW + "'(a+)+$'"),
                parameter("M52 a pattern of nested choices", DiagnosticCode.SLOW_PATTERN, SLOW + "'(a|aa)*b'"),
                parameter("M52 a pattern that refers back", DiagnosticCode.SLOW_PATTERN, SLOW + "'(.*)\\1+$'"),
                parameter(
                        "M52 a pattern of entries without an end",
                        DiagnosticCode.SLOW_PATTERN,
                        "type: list, of: string, to: query.a, pattern: '(a+)+$'"),
                parameter(
                        "M52 a long entry that a pattern would go through again and again",
                        DiagnosticCode.DOES_NOT_FIT,
                        "type: list, of: string, to: query.a, max-length: 9, pattern: '.*a.*a.*a.*b', default: ['"
                                + "a".repeat(5_000) + "']"),
                parameter("M53 a pattern of 1 MB", DiagnosticCode.FILE_TOO_LARGE, SLOW + "'" + "(a".repeat(524_288)),
                parameter("M53 a pattern of 60 KB", DiagnosticCode.BAD_TEXT, SLOW + "'" + "a?".repeat(30_000) + "'"),
                parameter(
                        "M55 a least value above the greatest",
                        DiagnosticCode.CONTRADICTORY_BOUNDS,
                        "type: integer, to: query.a, min: 2, max: 1"),
                parameter(
                        "M55 a bound of 400 digits",
                        DiagnosticCode.OUT_OF_RANGE,
                        "type: number, to: query.a, max: 1" + "0".repeat(400)),
                parameter(
                        "M55 a bound with a huge exponent",
                        DiagnosticCode.OUT_OF_RANGE,
                        "type: number, to: query.a, max: 1e999999999"));
    }

    private static final String SLOW = "type: string, to: query.a, pattern: ";

    private static final String TENANT = """
            ferrule: 1
            connector: shop
            connection:
              tenant: {type: string, required: true, description: The tenant.}
            server: {url: 'https://{connection.tenant}.shop.example.com/api'}
            """;

    private static Case server(String name, DiagnosticCode code, String url) {
        return refused(
                name,
                code,
                (files, watcher) -> files.add(
                                "connector.yaml", SpecFiles.CONNECTOR.replace("{connection.base_url}/api", url))
                        .add("actions/act.yaml", SpecFiles.CALL));
    }

    private static Case call(String name, DiagnosticCode code, String path) {
        return refused(name, code, SpecFiles.ACTION + "call: 'GET " + path + "'\n");
    }

    private static Case header(String name, DiagnosticCode code, String entry) {
        return refused(name, code, SpecFiles.CALL + "header: {" + entry + "}\n");
    }

    private static Case parameter(String name, DiagnosticCode code, String keys) {
        return refused(name, code, SpecFiles.CALL + "parameters:\n  a: {" + keys + "}\n");
    }

    /** A value that a caller, or a default, puts into a path, a query and a header. */
    private static Case value(String name, String value) {
        return inert(
                name,
                (files, watcher) -> files.add(
                        "actions/act.yaml",
                        SpecFiles.ACTION
                                + "parameters:\n  a: {type: string, description: Goes to several places, default: "
                                + SpecFiles.quoted(value) + "}\n"
                                + "call: GET /things/{a}/parts?q={a}\nheader: {X-A: {$from: a}}\n"),
                "Goes to several places");
    }
}
