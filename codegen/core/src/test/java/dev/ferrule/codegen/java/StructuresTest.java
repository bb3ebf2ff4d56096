package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects and maps as parameters, fields and outputs: the spec {@code features/structures}, run and generated. */
class StructuresTest {

    private static final Path SPEC =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/structures");

    @TempDir
    private Path folder;

    private Connector spec;
    private LoweredConnector lowered;
    private ActionDefinition action;
    private Connection connection;

    @BeforeEach
    void read() {
        SpecReading reading = new SpecReader().read(SPEC);
        assertThat(reading.diagnostics()).isEmpty();
        spec = reading.connector().orElseThrow();
        lowered = Lowering.lower(spec);
        action = lowered.action("add-person").orElseThrow();
        connection = Connection.to(lowered.connector()).open();
    }

    private static Inputs inputs(String json) {
        return Inputs.of(((JsonObject) read(json)).members());
    }

    private static JsonValue read(String json) {
        return JsonReader.read(json.replace('\'', '"'));
    }

    private JsonValue body(Inputs inputs) {
        return connection.plan(action, inputs).get(0).body().orElseThrow();
    }

    @Test
    void membersAreSentUnderTheNamesOfTheWireAtEveryDepth() {
        assertThat(body(inputs("""
                        {'home': {'street': 'A 1', 'postalCode': '11111', 'labels': {'size': 'small'}},
                         'addresses': [{'street': 'B 2', 'postalCode': '22222'}],
                         'places': {'summer': {'street': 'C 3', 'postalCode': '33333'}},
                         'scores': {'chess_blitz': 12}}"""))).isEqualTo(read("""
                                {'home': {'street': 'A 1', 'zip': '11111', 'labels': {'size': 'small'}},
                                 'addresses': [{'street': 'B 2', 'zip': '22222'}],
                                 'places': {'summer': {'street': 'C 3', 'zip': '33333'}},
                                 'office': {'street': 'Main Street 1', 'zip': '12345'},
                                 'scores': {'chess_blitz': 12}}"""));
    }

    @Test
    void whatIsWrongInsideIsNamedByTheWayToIt() {
        assertThatThrownBy(() -> body(inputs("""
                        {'home': {'postalCode': 'x', 'kind': 'tent'},
                         'addresses': [{'street': 'A 1'}, {'street': ''}],
                         'places': {'summer': {'street': 7}},
                         'scores': {'Chess': 1}}""")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations().stream().map(violation -> violation.text()))
                                .containsExactly(
                                        "Home: Street must be given.",
                                        "Home: Postal Code must match [0-9]{5}.",
                                        "Home: Kind must be one of home, work.",
                                        "Addresses: Entry 2: Street must not be empty.",
                                        "Places: \"summer\": Street must be a text.",
                                        "Scores must have keys that each match [a-z_]+."));
    }

    @Test
    void anEmptyObjectIsNotTheSameAsNone() {
        assertThat(body(inputs("{'home': {'street': 'A 1'}, 'places': {}, 'addresses': []}")))
                .isEqualTo(read("""
                                {'home': {'street': 'A 1'}, 'places': {}, 'addresses': [],
                                 'office': {'street': 'Main Street 1', 'zip': '12345'}}"""));
    }

    @Test
    void theGeneratedClassesSendAndCheckTheSame() throws Exception {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(spec, files);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            String in = spec.javaPackage() + ".";
            Class<?> definitions = loader.loadClass(in + "AddressBookDefinitions");
            assertThat(constant(definitions, "CONNECTOR")).isEqualTo(lowered.connector());
            assertThat(constant(definitions, "ADD_PERSON")).isEqualTo(action);

            Object bad = address(loader.loadClass(in + "Address"), "{'kind': 'tent'}");
            Object good = address(loader.loadClass(in + "Address"), "{'street': 'A 1'}");
            Object builder =
                    loader.loadClass(in + "AddPersonInput").getMethod("builder").invoke(null);
            builder.getClass().getMethod("home", bad.getClass()).invoke(builder, bad);
            builder.getClass().getMethod("addresses", List.class).invoke(builder, List.of(good, bad));
            builder.getClass().getMethod("places", Map.class).invoke(builder, Map.of("x", good));
            TypedInput input =
                    (TypedInput) builder.getClass().getMethod("build").invoke(builder);

            assertThat(input.toInputs()).isEqualTo(inputs("""
                                    {'home': {'kind': 'tent'}, 'addresses': [{'street': 'A 1'}, {'kind': 'tent'}],
                                     'places': {'x': {'street': 'A 1'}}}"""));
            assertThatThrownBy(() -> connection.run(action, input))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            typed -> assertThatThrownBy(() -> connection.run(action, input.toInputs()))
                                    .isInstanceOfSatisfying(
                                            InvalidInputException.class,
                                            untyped -> assertThat(typed.violations())
                                                    .hasSize(4)
                                                    .isEqualTo(untyped.violations())));
        }
    }

    @Test
    void anOutputKeepsValuesThatItsListDoesNotKnow() {
        Connection answering =
                Connection.to(lowered.connector()).transport(answering("""
                        {"id": 1, "home": {"street": "A", "zip": "odd", "kind": "houseboat"},
                         "places": {"p": {"zip": "1"}}}""")).open();

        assertThat(answering.run(action, inputs("{'home': {'street': 'A 1'}}"))).isEqualTo(read("""
                                {'id': 1, 'home': {'street': 'A', 'postalCode': 'odd', 'kind': 'houseboat'},
                                 'places': {'p': {'postalCode': '1'}}}"""));
    }

    private static Transport answering(String json) {
        return new Transport() {
            @Override
            public HttpAnswer send(HttpRequest request, Duration timeout) {
                return new HttpAnswer() {
                    @Override
                    public int status() {
                        return 200;
                    }

                    @Override
                    public List<Header> headers() {
                        return List.of(Header.of("Content-Type", "application/json"));
                    }

                    @Override
                    public InputStream body() {
                        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public void close() {}
        };
    }

    private static Object address(Class<?> type, String json) throws ReflectiveOperationException {
        return type.getMethod("of", JsonObject.class).invoke(null, read(json));
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
