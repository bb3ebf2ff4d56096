package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that have one of several forms, as they are sent, refused and returned. */
class OneOfFeatureTest {

    private final LoweredConnector pager =
            Lowering.lower(FeaturesTest.read(FeaturesTest.FEATURES.resolve("one-of-several-forms")));
    private final ActionDefinition action = pager.action("send-message").orElseThrow();

    private static JsonValue read(String json) {
        return JsonReader.read(json.replace('\'', '"'));
    }

    private static Inputs inputs(String json) {
        return Inputs.of(((JsonObject) read(json)).members());
    }

    private ConnectionBuilder connection() {
        return Connection.to(pager.connector()).field("base_url", "https://pager.example.com");
    }

    private JsonObject body(String json) {
        try (Connection connection = connection().open()) {
            return (JsonObject)
                    connection.plan(action, inputs(json)).get(0).body().orElseThrow();
        }
    }

    private JsonValue sent(String parameter, String value) {
        String channel = "'channel': {'type': 'email', 'address': 'a@example.com'}, ";
        JsonObject body =
                body("{" + (parameter.equals("channel") ? "" : channel) + "'" + parameter + "': " + value + "}");
        return body.member(parameter).orElseThrow();
    }

    @Test
    void aTagBesideTheMembersIsSentAsTheServiceCallsIt() {
        assertThat(sent("channel", "{'address': 'a@example.com', 'replyTo': 'b', 'extra': 1, 'type': 'email'}"))
                .isEqualTo(read("{'kind': 'EMAIL', 'address': 'a@example.com', 'reply_to': 'b', 'extra': 1}"));
    }

    @Test
    void theOrderOfMembersIsThatOfTheDocumentation() {
        assertThat(sent("channel", "{'replyTo': 'b', 'address': 'a@example.com', 'type': 'email'}"))
                .hasToString(read("{'kind': 'EMAIL', 'address': 'a@example.com', 'reply_to': 'b'}")
                        .toString());
    }

    @Test
    void formsAreFoundInListsAndMaps() {
        assertThat(sent("others", "[{'type': 'sms', 'phone': '+4912'}, {'type': 'email', 'address': 'a@b.c'}]"))
                .isEqualTo(read("[{'kind': 'SMS', 'phone': '+4912'}, {'kind': 'EMAIL', 'address': 'a@b.c'}]"));
        assertThat(sent("named", "{'night': {'type': 'sms', 'phone': '+4912'}}"))
                .isEqualTo(read("{'night': {'kind': 'SMS', 'phone': '+4912'}}"));
    }

    @Test
    void theNameOfTheOnlyMemberIsATagToo() {
        assertThat(sent("delivery", "{'later': {'minutes': 5}}")).isEqualTo(read("{'later': {'delayMinutes': 5}}"));
        assertThat(sent("delivery", "{'at-once': {}}")).isEqualTo(read("{'at_once': {}}"));
    }

    @Test
    void withoutATagTheShapeTellsTheForm() {
        assertThat(sent("receiver", "'p-1'")).isEqualTo(read("'p-1'"));
        assertThat(sent("receiver", "['p-1', 'p-2']")).isEqualTo(read("['p-1', 'p-2']"));
        assertThat(sent("receiver", "{'group': 'all'}")).isEqualTo(read("{'groupName': 'all'}"));
        assertThat(sent("receiver", "{'name': 'Al', 'channel': {'type': 'sms', 'phone': '+4912'}}"))
                .isEqualTo(read("{'name': 'Al', 'channel': {'kind': 'SMS', 'phone': '+4912'}}"));
    }

    @Test
    void defaultsAreSentLikeWhatIsGiven() {
        JsonObject body = body("{'channel': {'type': 'sms', 'phone': '+4912'}}");

        assertThat(body.member("fallback")).contains(read("{'kind': 'SMS', 'phone': '+49110'}"));
        assertThat(body.member("delivery")).contains(read("{'at_once': {'tries': 2}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "channel  | {'address': 'a@b.c'}                  | Channel: Type must be given.",
                "channel  | {'type': null}                        | Channel: Type must be given.",
                "channel  | {'type': 'mail', 'address': 'a@b.c'}  | Channel: Type must be one of email, sms.",
                "channel  | {'type': 'EMAIL', 'address': 'a@b.c'} | Channel: Type must be one of email, sms.",
                "channel  | {'type': 1}                           | Channel: Type must be one of email, sms.",
                "channel  | {'type': 'email'}                     | Channel: Address must be given.",
                "channel  | {'type': 'sms', 'phone': 'x'}        | Channel: Phone must match \\+[0-9]{4,15}.",
                "channel  | 'email'                               | Channel must be an object.",
                "others   | [{'type': 'fax'}]                     | Others: Entry 1: Type must be one of email, sms.",
                "others   | [null]                                | Others must be a list, each entry one of several forms.",
                "others   | 7                                     | Others must be a list, each entry one of several forms.",
                "named    | {'a': {'type': 'sms'}}                | Named: \"a\": Phone must be given.",
                "delivery | {}                                    | Delivery must have one member, which is called one of at-once, later.",
                "delivery | {'at-once': {}, 'later': {}}          | Delivery must have one member, which is called one of at-once, later.",
                "delivery | {'at-once': {'tries': 9}}             | Delivery: At Once: Tries must be at most 3.",
                "delivery | {'later': {}}                         | Delivery: Later: Minutes must be given.",
                "delivery | {'later': 5}                          | Delivery: Later must be an object.",
                "delivery | {'later': null}                       | Delivery: Later must be given.",
                "receiver | ['a', 1]                              | Receiver must be a list, each entry a text.",
                "receiver | {'name': 'A', 'channel': {'type': 'x'}} | Receiver: Channel: Type must be one of email, sms.",
            })
    void whatIsWrongIsNamedByTheWayToIt(String parameter, String value, String message) {
        assertThatThrownBy(() -> sent(parameter, value))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.text()).isEqualTo(message))
                                .satisfies(violation ->
                                        assertThat(violation.parameter()).isEqualTo(parameter)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"7", "true", "{}", "{'channel': {}}"})
    void aValueOfNoFormIsToldWhatFormsThereAre(String value) {
        assertThatThrownBy(() -> sent("receiver", value))
                .hasMessageContaining("Receiver must have one of these forms: a text, a list, each entry a text,"
                        + " an object with group, an object with name");
    }

    private JsonValue answered(String id, String json) {
        try (Connection connection =
                connection().transport(answering(json.replace('\'', '"'))).open()) {
            return connection.run(
                    pager.action(id).orElseThrow(),
                    id.equals("read-channel") ? Inputs.NONE : inputs("{'channel': {'type': 'sms', 'phone': '+4912'}}"));
        }
    }

    @Test
    void anOutputHasItsDocumentedForm() {
        assertThat(answered("send-message", """
                        {'id': 1, 'receiver': {'groupName': 'all', 'size': 3},
                         'channels': [{'reply_to': 'x', 'kind': 'EMAIL'}, {'kind': 'SMS', 'phone': '1'}],
                         'delivery': {'at_once': {'tries': 1}, 'etag': 'e'}}""")).hasToString(read("""
                                {'id': 1, 'receiver': {'group': 'all', 'size': 3},
                                 'channels': [{'type': 'email', 'replyTo': 'x'}, {'type': 'sms', 'phone': '1'}],
                                 'delivery': {'at-once': {'tries': 1}, 'etag': 'e'}}""").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'kind': 'FAX', 'reply_to': 'x'}",
                "{'kind': 7}",
                "{'reply_to': 'x'}",
                "'text'",
                "[{'kind': 'EMAIL'}]",
                "{'kind': 'email', 'reply_to': 'x'}"
            })
    void anOutputOfAnUnknownFormSurvivesUntouched(String json) {
        assertThat(answered("read-channel", json)).isEqualTo(read(json));
    }

    @Test
    void unknownFormsInsideAnOutputSurviveToo() {
        String json = "{'id': 1, 'receiver': 7, 'delivery': {'at_once': {}, 'later': {'delayMinutes': 1}}}";

        assertThat(answered("send-message", json)).isEqualTo(read(json));
    }

    static Transport answering(String json) {
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
}
