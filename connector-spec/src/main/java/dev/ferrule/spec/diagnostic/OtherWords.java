package dev.ferrule.spec.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What OpenAPI, JSON Schema, Postman and other tools call what this language calls otherwise. A word may mean several
 * things; the one that is known where it stands is meant.
 */
final class OtherWords {

    /** Words of others, and what each may mean here. */
    private static final Map<String, List<String>> MEANINGS = meanings();

    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private OtherWords() {}

    private static Map<String, List<String>> meanings() {
        OtherWords words = new OtherWords();
        words.ofKeys();
        words.ofValues();
        return Map.copyOf(words.found);
    }

    private void ofKeys() {
        mean("options", "enum", "values", "choices", "allowed-values", "oneof");
        mean("of", "items", "item-type", "element-type", "additionalproperties");
        mean("min", "minimum", "min-value", "exclusiveminimum");
        mean("max", "maximum", "max-value", "exclusivemaximum");
        mean("pattern", "regex", "regexp");
        mean("unique", "uniqueitems", "unique-items", "distinct");
        mean("clear", "nullable");
        mean("style", "explode", "collectionformat", "collection-format", "serialization");
        mean("default", "default-value");
        mean("example", "examples", "example-value", "sample");
        mean("help", "hint", "help-text", "tooltip");
        mean("type", "$ref", "ref", "schema", "datatype", "data-type");
        mean("fields", "properties", "attributes", "members");
        mean("required-when", "required-if", "depends-on");
        mean("visible-when", "visible-if", "show-if", "displayoptions");
        mean("when", "if", "condition", "only-if", "status");
        mean("id", "name", "operationid", "operation-id");
        mean("action", "id", "operationid", "operation-id");
        mean("connector", "id");
        mean("name", "title", "label", "displayname", "display-name");
        mean("call", "method", "url", "uri", "path", "endpoint", "request", "http");
        mean("server", "url", "base-url", "baseurl", "host", "endpoint", "basepath");
        mean("query", "params", "queries", "query-params", "query-parameters", "querystring", "search-params");
        mean("header", "request-headers");
        mean("body", "payload", "data", "json", "request-body", "requestbody", "form");
        mean("json", "data", "content", "payload", "raw");
        mean("content-type", "media-type", "mime-type");
        mean("parameters", "inputs", "input", "arguments", "args", "fields", "properties");
        mean("connection", "inputs", "parameters", "settings", "config", "configuration");
        mean("output", "returns", "return", "result", "outputs", "output-schema");
        mean("responses", "errors", "error-handling", "error-handler", "on-error");
        mean("reference", "docs", "doc", "documentation", "externaldocs", "external-docs", "link");
        mean("keywords", "tags");
        mean("pagination", "paging", "paginate", "paginator", "pages");
        mean("repeat", "retry", "retries", "idempotency-key");
        mean("auth", "security", "securityschemes", "authentication", "authenticator", "credentials");
        mean("types", "schemas", "definitions", "components", "models");
        mean("user", "username", "login");
        mean("value", "key", "token", "api-key");
        mean("exactly-one", "one-of", "oneof");
        mean("at-least-one", "any-of", "anyof");
        mean("requires", "dependencies", "dependentrequired");
    }

    private void ofValues() {
        // Types.
        mean("integer", "int", "long", "int32", "int64", "number");
        mean("number", "float", "double", "decimal");
        mean("boolean", "bool", "flag");
        mean("secret", "password");
        mean("string", "text", "str", "password", "email", "uri", "url");
        mean("date-time", "datetime", "timestamp", "time");
        mean("list", "array");
        mean("any", "object", "json");
        mean("map", "dict", "dictionary", "hash");
        mean("file", "binary", "blob", "attachment");
        // Tests.
        mean("at-least", "gte", "ge", "gt", "greater-than", ">=", ">", "minimum");
        mean("at-most", "lte", "le", "lt", "less-than", "<=", "<", "maximum");
        mean("present", "exists", "is-set", "defined", "isset");
        mean("not", "ne", "neq", "not-equals", "!=");
        mean("contains", "includes", "has");
        mean("starts-with", "prefix", "begins-with");
        // Functions.
        mean("text", "string", "str", "to-string");
        mean("number", "int", "integer", "float", "to-number");
        mean("lower", "lowercase", "tolower", "to-lower");
        mean("upper", "uppercase", "toupper", "to-upper");
        mean("trim", "strip");
        mean("count", "length", "size", "len");
        mean("url-encode", "encode", "urlencode", "uri-encode", "encodeuricomponent");
        mean("base64-decode", "base64decode", "decode-base64", "from-base64", "b64decode", "atob", "decode");
        mean("parse-json", "from-json", "fromjson", "json-decode", "json-parse", "parsejson", "parse");
        // Styles and forms of time.
        mean("comma", "csv");
        mean("space", "ssv", "spacedelimited");
        mean("pipe", "pipes", "pipedelimited");
        mean("repeat", "multi", "form");
        mean("brackets", "deepobject");
        mean("rfc3339", "iso8601", "iso", "iso-8601", "date-time");
        mean("epoch-seconds", "unix", "timestamp", "epoch", "unix-seconds");
        mean("epoch-millis", "unix-millis", "unix-ms", "millis");
        mean("rfc1123", "http-date");
        // What answers mean.
        mean("fail", "error", "throw", "failure");
        mean("succeed", "success", "ok", "ignore", "continue");
        mean("exists", "duplicate", "already-exists");
        mean("authentication", "unauthorized", "unauthenticated", "auth");
        mean("permission", "forbidden", "unauthorized-action", "access-denied");
        mean("invalid", "bad-request", "validation", "invalid-input");
        mean("limit", "rate-limit", "rate-limited", "throttled", "too-many-requests");
        mean("unavailable", "timeout", "server-error", "service-unavailable");
        mean("conflict", "stale", "precondition-failed");
    }

    private void mean(String meant, String... words) {
        for (String word : words) {
            found.computeIfAbsent(word, none -> new ArrayList<>()).add(meant);
        }
    }

    /** The known name that is meant by a word of others. */
    static Optional<String> meant(String written, Collection<String> known) {
        String plain = written.toLowerCase(Locale.ROOT).replace('_', '-');
        return MEANINGS.getOrDefault(plain, List.of()).stream()
                .filter(known::contains)
                .findFirst();
    }
}
