package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.json.JsonConvertible;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.runtime.validation.InputValidator;
import dev.ferrule.spec.model.Connector;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not given, cleared and empty are three things: the spec {@code features/clearing}, run and generated. */
class ClearingFeatureTest {

    private final Connector spec = FeaturesTest.read(FeaturesTest.FEATURES.resolve("clearing"));
    private final LoweredConnector contacts = Lowering.lower(spec);
    private final ActionDefinition update = contacts.action("update-contact").orElseThrow();

    @TempDir
    private Path folder;

    private static Inputs inputs(String json) {
        return Inputs.of(((JsonObject) JsonReader.read(json.replace('\'', '"'))).members());
    }

    private PlannedRequest plan(Inputs inputs) {
        try (Connection connection = Connection.to(contacts.connector()).open()) {
            return connection.plan(update, inputs).get(0);
        }
    }

    private String body(String json) {
        return plan(inputs(json)).body().orElseThrow().toString();
    }

    @Test
    void whatIsClearedIsSentAsTheLiteralOfItsParameter() {
        assertThat(
                        body(
                                "{'id': '1', 'owner': 'jane', 'nickname': null, 'birthday': null, 'tags': null, 'limits': null}"))
                .isEqualTo("{\"nickname\":null,\"birthday\":\"\",\"tags\":[],\"limits\":{}}");
        assertThat(body("{'id': '1', 'owner': 'jane', 'nickname': '', 'birthday': '2000-02-01'}"))
                .isEqualTo("{\"nickname\":\"\",\"birthday\":\"20000201\"}");
    }

    @Test
    void whatIsClearedInsideOfAValueIsSentAsTheLiteralOfItsField() {
        assertThat(
                        body(
                                "{'id': '1', 'owner': 'jane', 'city': 'Bonn', 'address': {'street': null, 'house': null, 'names': null, 'code': null}}"))
                .isEqualTo(
                        "{\"address\":{\"street\":null,\"houseNumber\":\"\",\"names\":[],\"code\":{\"none\":true}},\"city\":\"Bonn\"}");
        assertThatThrownBy(() -> body("{'id': '1', 'owner': 'jane', 'city': 'Bonn', 'address': {'house': 0}}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Address: Street must be given")
                .hasMessageContaining("Address: House must be at least 1");
    }

    @Test
    void whatMustBeGivenMayBeCleared() {
        PlannedRequest request = plan(inputs("{'id': '1', 'owner': null, 'city': 'Bonn'}"));

        assertThat(request.uri()).endsWith("/contacts/1?owner=none");
        assertThat(request.headers()).anySatisfy(header -> assertThat(header).hasToString("X-Owner: none"));
        assertThat(request.body().orElseThrow()).hasToString("{\"city\":\"Bonn\"}");
    }

    @Test
    void whatIsClearedCountsAsGiven() {
        assertThatThrownBy(() -> body("{'id': '1', 'owner': 'jane', 'nickname': null, 'city': 'Bonn'}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exactly one of them must be given");
    }

    @Test
    void nullIsNotGivenWhereNothingCanBeCleared() {
        assertThatThrownBy(() -> body("{'id': '1', 'owner': 'jane', 'city': null}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exactly one of them must be given");
        assertThatThrownBy(() -> body("{'id': null, 'owner': 'jane', 'city': 'Bonn'}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Id must be given");
    }

    @Test
    void generatedBuildersHaveAMethodThatClears() throws Exception {
        generated(loader -> {
            Class<?> type = loader.loadClass(new JavaTypes(spec, NameBook.empty())
                    .input(spec.actions().get(0))
                    .reflectionName());
            Object builder = type.getMethod("builder").invoke(null);
            set(builder, "id", "1");
            set(builder, "nickname", "Jo");
            clear(builder, "clearNickname", "clearBirthday", "clearOwner");
            TypedInput cleared = (TypedInput) built(builder);

            assertThat(cleared.toInputs())
                    .isEqualTo(inputs("{'id': '1', 'nickname': null, 'birthday': null, 'owner': null}"));
            assertThat(InputValidator.check(contacts.connector(), update, cleared))
                    .isEmpty();
            Object copy = type.getMethod("toBuilder").invoke(cleared);
            assertThat(built(copy)).isEqualTo(cleared);
            set(copy, "nickname", "Jo");
            assertThat(((TypedInput) built(copy)).toInputs().get("nickname").orElseThrow())
                    .hasToString("\"Jo\"");
        });
    }

    @Test
    void buildersOfValuesHaveAMethodThatClears() throws Exception {
        generated(loader -> {
            Class<?> type = loader.loadClass(
                    new JavaTypes(spec, NameBook.empty()).type("Address").reflectionName());
            Object builder = type.getMethod("builder").invoke(null);
            clear(builder, "clearStreet", "clearHouse", "clearNames", "clearCode");

            assertThat(((JsonConvertible) built(builder)).toJson())
                    .isEqualTo(JsonReader.read("{\"street\":null,\"house\":null,\"names\":null,\"code\":null}"));
            set(builder, "street", "High Street");
            assertThat(((JsonConvertible) built(builder)).toJson())
                    .isEqualTo(JsonReader.read(
                            "{\"street\":\"High Street\",\"house\":null,\"names\":null,\"code\":null}"));
        });
    }

    /** What is done with the generated classes. */
    private interface Use {
        void of(ClassLoader loader) throws ReflectiveOperationException;
    }

    private void generated(Use use) throws Exception {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(spec, files);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("classes").toUri().toURL()},
                getClass().getClassLoader())) {
            use.of(loader);
        }
    }

    private static void clear(Object builder, String... methods) throws ReflectiveOperationException {
        for (String method : methods) {
            builder.getClass().getMethod(method).invoke(builder);
        }
    }

    private static void set(Object builder, String method, String value) throws ReflectiveOperationException {
        builder.getClass().getMethod(method, String.class).invoke(builder, value);
    }

    private static Object built(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
