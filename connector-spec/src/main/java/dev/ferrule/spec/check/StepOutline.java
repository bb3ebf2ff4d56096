package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be known of a step before anything refers to it.
 *
 * @param fields the step as written
 * @param id its id
 * @param main whether targets without a step name point to it
 * @param method its method; empty when the call cannot be read
 * @param read how its answer is read
 */
record StepOutline(Fields fields, String id, boolean main, String method, Step.Read read) {

    /** The id of an only step that has none. */
    static final String ONLY = "call";

    static StepOutline of(Fields fields, boolean only) {
        String call = fields.text("call", "").strip();
        String told = fields.has("upload") ? fields.text("method", "PUT") : call.split("\\s", 2)[0];
        String method = fields.has("fetch") ? "GET" : told.toUpperCase(Locale.ROOT);
        return new StepOutline(
                fields,
                fields.text("id", ONLY),
                only || fields.flag("main", false),
                Words.METHODS.contains(method) ? method : "",
                read(fields, method.equals("HEAD") ? "nothing" : "json"));
    }

    /** Whether requests of the step have a body that parameters can be sent in. */
    boolean hasBody() {
        return fields.has("body") || Words.METHODS_WITH_BODY.contains(method) || method.isEmpty();
    }

    /** Whether it cleans up. */
    boolean always() {
        return fields.flag("always", false);
    }

    /** Whether an address is read, to which nothing is sent. */
    boolean fetches() {
        return fields.has("fetch");
    }

    /** Whether a file is sent to an address of an answer. */
    boolean uploads() {
        return fields.has("upload") && !fields.has("call");
    }

    /** Whether a file is all that is sent. */
    boolean sendsFile() {
        return fields.has("upload") || fields.has("file");
    }

    /** The key that says where its request goes. */
    String verb() {
        return fetches() ? "fetch" : uploads() ? "upload" : "call";
    }

    /** Whether the body is one text or file, or lines, which have no members. */
    boolean hasTextBody() {
        return fields.nested("body")
                .filter(body -> body.has("text") || body.has("bytes") || body.has("ndjson"))
                .isPresent();
    }

    /** What the body holds when it is XML. */
    Optional<SpecNode> xml() {
        return fields.nested("body").flatMap(body -> body.node("xml"));
    }

    /** The names of values of its answer: what it takes, and where a later run continues. */
    Set<String> takes() {
        return Stream.concat(
                        fields.entries("take").stream().map(Entry::name),
                        resumes() ? Stream.of(Source.RESUME) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether its pages tell what a later run continues from. */
    boolean resumes() {
        return fields.nested("pagination")
                .filter(pagination -> pagination.has("resume"))
                .isPresent();
    }

    /** Where in the answer a file stands that is read as one; empty for nowhere. */
    Optional<JsonPath> innerFile() {
        // What is wrong with the path is reported where the reading is mapped.
        PathParser paths = new PathParser(new Diagnostics());
        return fields.nested("read")
                .flatMap(reading -> reading.nested("file"))
                .flatMap(file -> file.scalar("at"))
                .flatMap(paths::parse)
                .map(PathParser::path);
    }

    private static Step.Read read(Fields fields, String otherwise) {
        String form =
                fields.entries("read").stream().map(Entry::name).findFirst().orElse(otherwise);
        return switch (fields.text("read", form)) {
            case "text" -> Step.Read.TEXT;
            case "nothing" -> Step.Read.NOTHING;
            case "bytes" -> Step.Read.BYTES;
            case "xml" -> Step.Read.XML;
            case "csv" -> Step.Read.CSV;
            case "ndjson" -> Step.Read.NDJSON;
            case "sse" -> Step.Read.SSE;
            default -> Step.Read.JSON;
        };
    }
}
