package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Specs that are larger than a class file has room for (JVMS 4.11): each compiles, is what would be interpreted, and sends
 * what a caller gives.
 */
class ClassFileLimitsTest {

    private static final String LONG_NAME = "a-name-that-is-as-long-as-a-name-may-be-in-a-spec-of-a-service";
    private static final String LONG_TYPE = "ATypeWhoseNameIsAsLongAsTheNameOfATypeMayBeInASpecOfAServiceAbc";

    /** A limit, with a spec that is beyond it, what a caller does, and what comes of it. */
    private enum Limit {
        /** A method takes 255 arguments, of which a long counts twice; a class has a field and two methods for each. */
        FIVE_HUNDRED_MEMBERS(
                "types:\n  Thing:\n    fields:\n" + lines(500, i -> "      f" + i + ": {type: integer}\n"),
                "parameters:\n" + lines(500, i -> "  p" + i + ": {type: integer, to: body.p" + i + "}\n")
                        + "call: POST /things\noutput: {type: Thing}\n",
                "return String.valueOf(client.act(input -> input.p0(1L).p499(2L)).f499());",
                "{\"f499\": 7}",
                "7",
                "{\"p0\":1,\"p499\":2}"),

        /** A method has 65,535 bytes: the calls that build one action are more. */
        MORE_CODE_THAN_A_METHOD_HOLDS(
                "",
                "steps:\n"
                        + lines(
                                40,
                                i -> "  - {id: s" + i + ", call: POST /things, body: {json: {a" + i + ": ["
                                        + "1, ".repeat(299) + i + "]}}}\n"),
                "client.act(input -> {}); return \"\";",
                "{}",
                "",
                "{\"a39\":[" + "1,".repeat(299) + "39]}"),

        /** A constant has 65,535 bytes of UTF-8: a text of fewer characters has more. */
        A_TEXT_LONGER_THAN_A_CONSTANT(
                "",
                "call: POST /things\nbody: {json: {text: '" + "\u20ac".repeat(60_000) + "'}}\n",
                "client.act(input -> {}); return \"\";",
                "{}",
                "",
                "{\"text\":\"" + "\u20ac".repeat(60_000) + "\"}"),

        /** A class has 65,535 constants: the values of the lists of one action are more. */
        MORE_CONSTANTS_THAN_A_CLASS_HOLDS(
                "",
                "parameters:\n"
                        + lines(
                                100,
                                i -> "  p" + i + ": {type: string, to: body.p" + i + ", options: ["
                                        + IntStream.range(0, 700)
                                                .mapToObj(j -> "o" + i + "x" + j)
                                                .collect(Collectors.joining(", "))
                                        + "]}\n")
                        + "call: POST /things\n",
                "client.act(input -> input.p99(\"o99x699\"));"
                        + " try { client.act(input -> input.p99(\"o99x700\")); return \"sent\"; }"
                        + " catch (dev.ferrule.runtime.error.InvalidInputException e) { return \"refused\"; }",
                "{}",
                "refused",
                "{\"p99\":\"o99x699\"}"),

        /** The message of a rule is a constant too. */
        A_LIST_OF_LONG_VALUES(
                "",
                "parameters:\n  p: {type: string, to: body.p, options: ["
                        + IntStream.range(0, 1000)
                                .mapToObj(i -> "v" + i + "\u20ac".repeat(70))
                                .collect(Collectors.joining(", "))
                        + "]}\ncall: POST /things\n",
                "client.act(input -> input.p(\"v7" + "\u20ac".repeat(70) + "\")); return \"\";",
                "{}",
                "",
                "{\"p\":\"v7" + "\u20ac".repeat(70) + "\"}"),

        /** The compiler descends into what stands inside of each other. */
        VALUES_INSIDE_EACH_OTHER(
                "types:\n  Thing: {fields: {a: {type: string}, thing: {type: Thing}}}\n",
                "call: POST /things\nbody: {json: " + "{a: ".repeat(28) + "1" + "}".repeat(28)
                        + "}\noutput: {type: Thing}\n",
                "var none = dev.ferrule.runtime.json.JsonObject.EMPTY;"
                        + " Thing thing = Thing.of(none);"
                        + " for (int i = 0; i < 500; i++) { thing = Thing.of(none.with(\"thing\", thing.toJson())); }"
                        + " int deep = 0; while (thing.thing() != null) { thing = thing.thing(); deep++; }"
                        + " return deep + client.act(input -> {}).a();",
                "{\"a\": \"y\"}",
                "500y",
                "{\"a\":".repeat(28) + "1" + "}".repeat(28)),

        /** Names become names of files, which have 255 bytes on most disks. */
        NAMES_OF_GREAT_LENGTH(
                "types:\n  " + LONG_TYPE + ": {fields: {" + LONG_NAME + ": {type: string}}}\n" + "  Either: {one-of: {"
                        + LONG_NAME + ": " + LONG_TYPE + ", b: " + LONG_TYPE + "}, tag: key}\n",
                "parameters:\n  " + LONG_NAME.replace('-', '_') + ": {type: Either, to: body.a}\n"
                        + "call: POST /things\noutput: {type: " + LONG_TYPE + "}\n",
                "return client.act(input -> input.aNameThatIsAsLongAsANameMayBeInASpecOfAService(Either"
                        + ".aNameThatIsAsLongAsANameMayBeInASpecOfAService(" + LONG_TYPE
                        + ".builder().aNameThatIsAsLongAsANameMayBeInASpecOfAService(\"x\").build())))"
                        + ".aNameThatIsAsLongAsANameMayBeInASpecOfAService();",
                "{\"" + LONG_NAME + "\": \"y\"}",
                "y",
                "{\"a\":{\"" + LONG_NAME + "\":{\"" + LONG_NAME + "\":\"x\"}}}");

        private final String types;
        private final String action;
        private final String caller;
        private final String answer;
        private final String returned;
        private final String sent;

        Limit(String types, String action, String caller, String answer, String returned, String sent) {
            this.types = types;
            this.action = action;
            this.caller = caller;
            this.answer = answer;
            this.returned = returned;
            this.sent = sent;
        }

        private String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
        }

        private Connector connector() {
            var reading = new SpecReader()
                    .read(new TreeMap<>(Map.of(
                            "connector.yaml",
                            "ferrule: 1\nconnector: " + id() + "\npackage: com.example." + id()
                                    + "\nserver: {url: 'https://example.com'}\n" + types,
                            "actions/act.yaml",
                            "action: act\ndescription: Acts.\n" + action)));
            return reading.connector()
                    .orElseThrow(() -> new AssertionError(
                            reading.diagnostics().stream().limit(3).toList().toString()));
        }

        private String source() {
            String client = id().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id().substring(1) + "Client";
            return "package com.example." + id()
                    + ";\nimport dev.ferrule.runtime.http.Transport;\n"
                    + "public final class Caller implements java.util.function.Function<Transport, String> {\n"
                    + "public String apply(Transport transport) {\ntry (" + client + " client = " + client
                    + ".connect(settings -> settings.transport(transport))) { " + caller + " }\n}\n}\n";
        }
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    @TempDir
    private static Path folder;

    private static final Map<Limit, Connector> CONNECTORS = new EnumMap<>(Limit.class);

    @BeforeAll
    static void compile() throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        for (Limit limit : Limit.values()) {
            Connector connector = limit.connector();
            CONNECTORS.put(limit, connector);
            new JavaEmitter().emit(connector, files);
            files.add("com/example/" + limit.id() + "/Caller.java", limit.source());
        }
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLargerCompilesAndRuns(Limit limit) throws Exception {
        RecordingTransport transport = new RecordingTransport(limit.answer);
        Connector connector = Optional.ofNullable(CONNECTORS.get(limit)).orElseThrow();
        LoweredConnector lowered = Lowering.lower(connector);
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            @SuppressWarnings("unchecked")
            Function<Transport, String> caller =
                    (Function<Transport, String>) loader.loadClass(connector.javaPackage() + ".Caller")
                            .getDeclaredConstructor()
                            .newInstance();
            assertThat(caller.apply(transport)).isEqualTo(limit.returned);
            assertThat(text(transport.sent().body().orElseThrow())).isEqualTo(limit.sent);

            JavaTypes types = new JavaTypes(connector, NameBook.empty());
            Field definition =
                    loader.loadClass(types.definitions().reflectionName()).getDeclaredField("ACT");
            definition.setAccessible(true);
            // Not compared with isEqualTo, as what differs would be printed.
            assertThat(definition.get(null).equals(lowered.action("act").orElseThrow()))
                    .isTrue();
        }
    }

    private static String text(RequestBody body) throws IOException {
        try (InputStream content = body.open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
