package dev.ferrule.codegen.openapi.construct;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One construct: a file that says what must come of it, with a section for each of the document, the answers of the
 * service, the code of a caller, and what is expected. Sections begin with a line {@code --- NAME}.
 */
record Construct(Path file, Map<String, String> sections) {

    static final Path FOLDER = Path.of("src/test/resources/dev/ferrule/codegen/openapi/constructs");

    /** The sections that are what happens, in their order. */
    static final List<String> EXPECTED = List.of("sent", "returned", "reported");

    private static final Pattern REPEATED = Pattern.compile("<<([0-9]+) ([^>]*)>>");

    /** What a document says around the schemas when it has no paths of its own. */
    private static final String ONE_CALL = """
            paths:
              /things:
                post:
                  operationId: send
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses:
                    '200': {description: Sent., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            components:
              schemas:
            """;

    static List<Construct> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Construct::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Construct read(Path file) {
        try {
            Map<String, String> sections = new LinkedHashMap<>();
            for (String section : ("--- meaning\n" + Files.readString(file)).split("(?m)^--- ", -1)) {
                if (!section.isEmpty()) {
                    int end = section.indexOf('\n');
                    sections.put(section.substring(0, end), section.substring(end + 1));
                }
            }
            return new Construct(file, Collections.unmodifiableMap(sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name, such as {@code 07-words-of-generated-code}. */
    String name() {
        return file.getFileName().toString().replace(".txt", "");
    }

    /** The two digits that it begins with. */
    String number() {
        return name().substring(0, 2);
    }

    String section(String name) {
        return sections.getOrDefault(name, "");
    }

    /** The OpenAPI document, of version 3.1 unless it says another. */
    byte[] document() {
        String whole = section("document");
        int head = whole.startsWith("openapi:") ? whole.indexOf('\n') + 1 : 0;
        String version = head == 0 ? "openapi: 3.1.0\n" : whole.substring(0, head);
        String text = whole.substring(head);
        String schemas =
                Pattern.compile("^paths:", Pattern.MULTILINE).matcher(text).find() ? text : ONE_CALL + text.indent(4);
        return repeated(version + "info: {title: Construct " + number() + ", version: '1'}\n"
                        + "servers: [{url: 'https://service.example.com'}]\n" + schemas)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes out what stands for many: {@code <<3 a#: x>>} is {@code a1: x, a2: x, a3: x}. */
    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(IntStream.rangeClosed(1, Integer.parseInt(found.group(1)))
                        .mapToObj(number -> found.group(2).replace("#", Integer.toString(number)))
                        .collect(Collectors.joining(", "))));
    }

    ImportedSpec imported() {
        return new OpenApiImport().run(document());
    }

    /** The answers, in their order; an empty object when there is none. */
    List<PlayedAnswer> answers() {
        List<PlayedAnswer> answers = sections.entrySet().stream()
                .filter(section -> section.getKey().startsWith("answer"))
                .map(section ->
                        PlayedAnswer.of(section.getKey(), section.getValue().strip()))
                .toList();
        return answers.isEmpty() ? List.of(PlayedAnswer.of("answer", "{}")) : answers;
    }

    /** The same with other expectations, written to the file. */
    void write(Map<String, String> happened) {
        StringBuilder text = new StringBuilder();
        sections.forEach((name, content) -> {
            if (!EXPECTED.contains(name)) {
                text.append(name.equals("meaning") ? "" : "--- " + name + "\n").append(content);
            }
        });
        EXPECTED.forEach(name -> text.append("--- ").append(name).append('\n').append(happened.getOrDefault(name, "")));
        try {
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
