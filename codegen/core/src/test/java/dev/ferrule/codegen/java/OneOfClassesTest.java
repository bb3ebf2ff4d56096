package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of values that have one of several forms, and callers that were compiled against them. */
class OneOfClassesTest {

    private static final Path FEATURE = FeaturesTest.FEATURES.resolve("one-of-several-forms");

    /** What somebody writes against the generated classes. */
    private static final String CALLER = """
            package com.example.caller;

            import dev.ferrule.runtime.json.JsonReader;
            import dev.ferrule.runtime.json.JsonValue;
            import java.util.List;
            import java.util.Map;
            import PACKAGE.*;

            public final class Caller {
                private Caller() {}

                public static String told(JsonValue json) {
                    Channel channel = Channel.of(json);
                    if (channel instanceof Channel.Email email) {
                        return "mail to " + email.value().address();
                    }
                    if (channel instanceof Channel.Sms sms) {
                        return "message to " + sms.value().phone();
                    }
                    return "something else: " + channel.toJson();
                }

                public static SendMessageInput input() {
                    return SendMessageInput.builder()
                            .channel(email())
                            .others(List.of(Channel.sms(SmsChannel.builder().phone("+4912").build())))
                            .named(Map.of("a", email()))
                            .delivery(Delivery.later(Later.builder().minutes(5L).build()))
                            .receiver(Receiver.person(Person.builder().name("Al").channel(email()).build()))
                            .build();
                }

                public static SendMessageInput odd() {
                    return SendMessageInput.builder()
                            .channel(Channel.of(JsonReader.read("{\\"type\\": \\"fax\\", \\"line\\": 3}")))
                            .others(List.of(Channel.email(EmailChannel.builder().build())))
                            .delivery(Delivery.of(JsonReader.read("{}")))
                            .receiver(Receiver.of(JsonReader.read("7")))
                            .build();
                }

                private static Channel email() {
                    return Channel.email(EmailChannel.builder().address("a@example.com").replyTo("b").build());
                }

                public static List<Receiver> receivers() {
                    return List.of(Receiver.id("p-1"), Receiver.ids(List.of("p-1", "p-2")));
                }

                public static String receiver(Receiver receiver) {
                    if (receiver instanceof Receiver.Id id) {
                        return id.value();
                    }
                    return receiver instanceof Receiver.Ids ids ? String.join("+", ids.value()) : "other";
                }

                public static boolean roundTrips() {
                    EmailChannel value = EmailChannel.builder().address("a@example.com").build();
                    Channel channel = Channel.email(value);
                    return channel.equals(Channel.of(channel.toJson()))
                            && channel instanceof Channel.Email email
                            && email.value().equals(value)
                            && Delivery.atOnce(AtOnce.builder().tries(2L).build()) instanceof Delivery.AtOnce now
                            && now.value().tries() == 2;
                }
            }
            """;

    @TempDir
    private Path folder;

    private Connector connector;
    private LoweredConnector lowered;

    @BeforeEach
    void read() {
        connector = FeaturesTest.read(FEATURE);
        lowered = Lowering.lower(connector);
    }

    private static GeneratedFiles generated(Connector connector) {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(connector, files);
        return files;
    }

    private static void addCaller(GeneratedFiles files, Connector connector) {
        files.add("com/example/caller/Caller.java", CALLER.replace("PACKAGE", connector.javaPackage()));
    }

    private void compileAll() throws IOException {
        GeneratedFiles files = generated(connector);
        addCaller(files, connector);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
    }

    private interface Use {
        void with(Class<?> caller, ClassLoader loader) throws ReflectiveOperationException;
    }

    private void use(Use use) throws Exception {
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            use.with(loader.loadClass("com.example.caller.Caller"), loader);
        }
    }

    private static Object call(Class<?> caller, String method) throws ReflectiveOperationException {
        return caller.getMethod(method).invoke(null);
    }

    private static String told(Class<?> caller, String json) throws ReflectiveOperationException {
        return (String)
                caller.getMethod("told", JsonValue.class).invoke(null, JsonReader.read(json.replace('\'', '"')));
    }

    private static String sent(HttpRequest request) throws IOException {
        return request.method() + " " + request.uri() + "\n"
                + new String(request.body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void typedAndUntypedInputsSendTheSameBytes() throws Exception {
        compileAll();
        RecordingTransport transport = new RecordingTransport();
        use((caller, loader) -> {
            TypedInput typed = (TypedInput) call(caller, "input");
            try (Connection connection = Connection.to(lowered.connector())
                    .transport(transport)
                    .field("base_url", "https://pager.example.com")
                    .open()) {
                connection.run(lowered.action("send-message").orElseThrow(), typed);
                String first = sent(transport.sent());
                connection.run(
                        lowered.action("send-message").orElseThrow(),
                        Inputs.of(((JsonObject) JsonReader.read("""
                                {"channel": {"type": "email", "address": "a@example.com", "replyTo": "b"},
                                 "others": [{"type": "sms", "phone": "+4912"}],
                                 "named": {"a": {"type": "email", "address": "a@example.com", "replyTo": "b"}},
                                 "delivery": {"later": {"minutes": 5}},
                                 "receiver": {"name": "Al",
                                   "channel": {"type": "email", "address": "a@example.com", "replyTo": "b"}}}""")).members()));
                assertThat(sent(transport.sent())).isEqualTo(first).contains("\"kind\":\"EMAIL\"");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void typedAndUntypedInputsBreakTheSameRules() throws Exception {
        compileAll();
        use((caller, loader) -> {
            TypedInput typed = (TypedInput) call(caller, "odd");
            try (Connection connection = Connection.to(lowered.connector())
                    .field("base_url", "https://pager.example.com")
                    .open()) {
                assertThatThrownBy(() ->
                                connection.run(lowered.action("send-message").orElseThrow(), typed))
                        .isInstanceOfSatisfying(
                                InvalidInputException.class,
                                one -> assertThatThrownBy(() -> connection.run(
                                                lowered.action("send-message").orElseThrow(), typed.toInputs()))
                                        .isInstanceOfSatisfying(
                                                InvalidInputException.class,
                                                other -> assertThat(one.violations())
                                                        .hasSize(4)
                                                        .isEqualTo(other.violations())));
            }
        });
    }

    @Test
    void aValueIsOfTheClassOfItsFormOrOfTheUnknownOne() throws Exception {
        compileAll();
        use((caller, loader) -> {
            assertThat(told(caller, "{'type': 'email', 'address': 'a'}")).isEqualTo("mail to a");
            assertThat(told(caller, "{'type': 'sms', 'phone': '1'}")).isEqualTo("message to 1");
            assertThat(told(caller, "{'kind': 'FAX', 'line': [1, 2]}"))
                    .isEqualTo("something else: {\"kind\":\"FAX\",\"line\":[1,2]}");
            assertThat(told(caller, "7")).isEqualTo("something else: 7");
            assertThat(call(caller, "roundTrips")).isEqualTo(true);
            Class<?> receiver = loader.loadClass(connector.javaPackage() + ".Receiver");
            for (Object value : (List<?>) call(caller, "receivers")) {
                assertThat((String) caller.getMethod("receiver", receiver).invoke(null, value))
                        .startsWith("p-1");
            }
        });
    }

    @Test
    void noCallerCanNameAllClassesOfAForm() throws Exception {
        compileAll();
        use((caller, loader) -> {
            Class<?> channel = loader.loadClass(connector.javaPackage() + ".Channel");
            assertThat(channel.isSealed()).isTrue();
            assertThat(Arrays.stream(channel.getPermittedSubclasses())
                            .filter(form -> Modifier.isPrivate(form.getModifiers()))
                            .toList())
                    .singleElement()
                    .satisfies(
                            hidden -> assertThat(Modifier.isPrivate(hidden.getDeclaredConstructors()[0].getModifiers()))
                                    .isTrue());
        });
    }

    @Test
    void aFormThatIsAddedLaterBreaksNobody() throws Exception {
        compileAll();
        Connector newer = FeaturesTest.read(withFax());
        // The old caller is not compiled again, and yet runs.
        assertThat(GeneratedJava.compile(generated(newer), folder)).isEmpty();
        use((caller, loader) -> {
            assertThat(told(caller, "{'type': 'email', 'address': 'a'}")).isEqualTo("mail to a");
            assertThat(told(caller, "{'type': 'fax', 'line': 3}"))
                    .isEqualTo("something else: {\"type\":\"fax\",\"line\":3}");
            assertThat(call(caller, "input").toString()).contains("a@example.com");
        });
        // And its source is fine as it stands.
        GeneratedFiles files = generated(newer);
        addCaller(files, newer);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
    }

    /** The feature's spec with one form more. */
    private Path withFax() throws IOException {
        Path copy = folder.resolve("newer");
        try (Stream<Path> files = Files.walk(FEATURE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(FEATURE.relativize(file).toString());
                Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
                Files.writeString(
                        to,
                        Files.readString(file)
                                .replace(
                                        "      sms: {type: SmsChannel",
                                        "      fax: {type: FaxChannel, wire: FAX}\n      sms: {type: SmsChannel")
                                .replace(
                                        "types:\n",
                                        "types:\n  FaxChannel: {description: A fax., fields: {line: {type: integer}}}\n"));
            }
        }
        return copy;
    }
}
