package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    private static final ActionDefinition ACTION = ActionDefinition.builder("act", "Act")
            .parameter(ParameterDefinition.builder("username", "Username", Shape.Scalar.STRING))
            .parameter(ParameterDefinition.builder("name", "Name", Shape.Scalar.STRING)
                    .defaultValue(Expression.input("username")))
            .parameter(ParameterDefinition.builder("flag", "Flag", Shape.Scalar.BOOLEAN))
            .parameter(ParameterDefinition.builder("nothing", "Nothing", Shape.Scalar.STRING))
            .build();

    private final Scope scope = scope();

    private static Scope scope() {
        Inputs inputs = Inputs.builder()
                .text("username", "sam")
                .flag("flag", true)
                .secret("secret", Secret.of("s3"))
                .list("secrets", List.of("open", Secret.of("s3")))
                .value("nothing", JsonValue.ofNull())
                .build();
        Scope scope = new Scope(Map.of("region", JsonValue.of("eu")), ACTION, inputs, false);
        scope.answered(
                "read",
                new StepAnswer(
                        200,
                        List.of(Header.of("X-Version", "Crowd/6")),
                        Optional.of(JsonReader.read(
                                "{\"items\":[{\"id\":1},{\"id\":2}],\"empty\":[],\"text\":\"Abc\",\"n\":10}")),
                        false));
        return scope;
    }

    private String value(Expression expression) {
        return Evaluator.value(expression, scope).map(JsonValue::toString).orElse("absent");
    }

    private static Origin body(Pointer.Part... path) {
        return new Origin.Body("read", Pointer.of(path));
    }

    private static Origin body(String name) {
        return new Origin.Body("read", Pointer.names(name));
    }

    @Test
    void aReferenceFindsInputsConnectionFieldsAndAnswers() {
        assertThat(value(Expression.input("username"))).isEqualTo("\"sam\"");
        assertThat(value(Expression.connection("region"))).isEqualTo("\"eu\"");
        assertThat(value(Expression.from(new Origin.Status("read")))).isEqualTo("200");
        assertThat(value(Expression.from(new Origin.Header("read", "x-version"))))
                .isEqualTo("\"Crowd/6\"");
        assertThat(value(Expression.from(
                        body(new Pointer.Name("items"), new Pointer.Index(-1), new Pointer.Name("id")))))
                .isEqualTo("2");
        assertThat(value(Expression.from(body(new Pointer.Name("items"), new Pointer.Each(), new Pointer.Name("id")))))
                .isEqualTo("[1,2]");
    }

    @Test
    void whatIsNotThereIsAbsentAndDropsItsKey() {
        Expression structure = Expression.structure()
                .with("there", Expression.input("username"))
                .with("missing", Expression.input("unknown"))
                .with("null", Expression.input("nothing"));

        assertThat(value(Expression.input("unknown"))).isEqualTo("absent");
        assertThat(value(Expression.from(new Origin.Status("never-run")))).isEqualTo("absent");
        assertThat(value(structure)).isEqualTo("{\"there\":\"sam\",\"null\":null}");
    }

    @Test
    void aDefaultMayBeAnotherParameter() {
        assertThat(value(Expression.input("name"))).isEqualTo("\"sam\"");
    }

    @Test
    void aTableTranslatesAndAnUnknownEntryIsAnErrorUnlessElseSaysWhat() {
        Expression.Reference table = Expression.input("flag").mapping("true", Expression.text("yes"));

        assertThat(value(table)).isEqualTo("\"yes\"");
        assertThat(value(Expression.input("username")
                        .mapping("x", Expression.text("y"))
                        .orElse(Expression.text("z"))))
                .isEqualTo("\"z\"");
        assertThatThrownBy(() -> value(Expression.input("username").mapping("x", Expression.text("y"))))
                .hasMessage("must be one of x");
    }

    @Test
    void aTextThatHoldsASecretIsASecret() {
        Optional<JsonValue> text =
                Evaluator.value(Expression.template(Expression.text("key "), Expression.input("secret")), scope);

        assertThat(text).contains(new JsonSecret(Secret.of("key s3")));
        assertThat(value(Expression.input("secret").as("base64"))).isEqualTo("\"[redacted]\"");
        assertThat(value(Expression.input("secret").as("after:s"))).isEqualTo("\"[redacted]\"");
        assertThat(value(Expression.input("secrets").as("json"))).isEqualTo("\"[redacted]\"");
        assertThat(Functions.apply("number", new JsonSecret(Secret.of("4711"))))
                .contains(new JsonSecret(Secret.of("4711"), true));
        assertThat(Functions.apply("date", new JsonSecret(Secret.of("2026-11-29"))))
                .contains(new JsonSecret(Secret.of("2026-11-29")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Abc"                         | lower         | "abc"
                    "Abc"                         | upper         | "ABC"
                    " a "                         | trim          | "a"
                    10                            | text          | "10"
                    "1.50"                        | number        | 1.50
                    "\\"v1\\""                    | unquote       | "v1"
                    "https://h/users/7?x=1"       | last-segment  | "7"
                    "/users/7/"                   | last-segment  | "7"
                    "/users/a%20%C3%BCb%2Fc"      | last-segment  | "a \u00fcb/c"
                    "/users/100%"                 | last-segment  | "100%"
                    "/users/%FF"                  | last-segment  | "%FF"
                    "shop.v1#OutOfStock"          | after:#       | "OutOfStock"
                    "a::b::c"                     | after:::      | "c"
                    "OutOfStock"                  | after:#       | "OutOfStock"
                    "a#"                          | after:#       | ""
                    "a@b@c"                       | before:@      | "a"
                    "a"                           | before:@      | "a"
                    "it's"                        | odata-string  | "it''s"
                    "Abc"                         | base64        | "QWJj"
                    "\u00fb\u00ff"                | base64url     | "w7vDvw"
                    "QWJj"                        | base64-decode | "Abc"
                    "w7vD\\r\\nvw==\\n"           | base64-decode | "\u00fb\u00ff"
                    "77u_Pz8_"                    | base64-decode | "\ufeff???"
                    null                          | base64-decode | null
                    "{\\"a\\":[1.50]}"           | parse-json    | {"a":[1.50]}
                    null                          | parse-json    | null
                    "abc"                         | sha256        | "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                    "abc"                         | md5           | "900150983cd24fb0d6963f7d28e17f72"
                    ""                            | sha512        | "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
                    "a\u00fc"                    | hex           | "61c3bc"
                    "a b/\u00fc"                 | url-encode    | "a%20b%2F%C3%BC"
                    "a,b,"                        | split         | ["a","b",""]
                    ""                            | split         | []
                    {"a":1}                       | only-key      | "a"
                    "bytes=0-0499"                | range-end     | 499
                    "bytes 500-999/1000"          | range-end     | 999
                    "a\\r\\nb\\n"                 | lines         | ["a","b"]
                    "a'b\\\\c\\nd"                | soql-string   | "a\\\\'b\\\\\\\\c\\\\nd"
                    "a\\"b\\\\c"                  | jql-string    | "a\\\\\\"b\\\\\\\\c"
                    "a\\"b"                       | cql-string    | "a\\\\\\"b"
                    "a\\"b\\\\é\\n"                | json-string   | "a\\\\\\"b\\\\\\\\\\\\u00e9\\\\u000a"
                    "2026-01-31T12:00:00Z"        | rfc3339-millis | "2026-01-31T12:00:00.000Z"
                    [1,{"a":2}]                   | json          | "[1,{\\"a\\":2}]"
                    [3,1,2]                       | first         | 3
                    [3,1,2]                       | last          | 2
                    []                            | first         | absent
                    [3,1,2]                       | count         | 3
                    ["a","b"]                     | join          | "a,b"
                    "2026-01-31"                  | epoch-seconds | 1769817600
                    "2026-01-31T12:00:00.5+02:00" | epoch-millis  | 1769853600500
                    "2026-01-31T00:30:00+02:00"   | date          | "2026-01-30"
                    "2026-01-31T12:00:00+02:00"   | rfc3339       | "2026-01-31T10:00:00Z"
                    "2026-01-31"                  | rfc1123       | "Sat, 31 Jan 2026 00:00:00 GMT"
                    """)
    void functionsTurnOneValueIntoAnother(String json, String function, String result) {
        assertThat(value(given(json).as(function))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1]          | lower         | must be a text
                    "x"          | number        | must be a number
                    "x"          | first         | must be a list
                    ["a,b"]      | join          | must not hold an entry with ","
                    {"a":1,"b":2} | only-key     | must be a mapping with one key
                    "a\\nb"      | jql-string    | must not hold a control character
                    "%%%"        | base64-decode | must be Base64 of a text in UTF-8
                    "/w=="       | base64-decode | must be Base64 of a text in UTF-8
                    7            | base64-decode | must be Base64 of a text in UTF-8
                    "{a"         | parse-json    | must be a text of JSON
                    {"a":1}      | parse-json    | must be a text
                    "0-"         | range-end     | must be a range of bytes
                    "yesterday"  | epoch-seconds | must be a date such as
                    "2026-01-31T12:00:00" | date | with its offset
                    """)
    void aValueThatAFunctionIsNotMadeForIsAnError(String json, String function, String what) {
        assertThatThrownBy(() -> value(given(json).as(function))).hasMessageContaining(what);
    }

    /** A reference that finds this value. */
    private Expression.Reference given(String json) {
        scope.answered("given", new StepAnswer(200, List.of(), Optional.of(JsonReader.read(json)), false));
        return Expression.from(new Origin.Body("given", Pointer.WHOLE));
    }

    private boolean holds(Origin origin, Predicate predicate) {
        return Evaluator.holds(Condition.check(origin, predicate), scope);
    }

    @Test
    void predicatesAskOneValue() {
        Origin name = new Origin.Input("name", Pointer.WHOLE);
        Origin missing = new Origin.Input("unknown", Pointer.WHOLE);

        assertThat(holds(name, new Predicate.Equal(Expression.text("sam")))).isTrue();
        assertThat(holds(name, new Predicate.IgnoringCase(Expression.text("SAM"))))
                .isTrue();
        assertThat(holds(name, new Predicate.Not(new Predicate.Equal(Expression.text("sam")))))
                .isFalse();
        assertThat(holds(name, new Predicate.StartsWith(Expression.text("sa")))).isTrue();
        assertThat(holds(name, new Predicate.Contains(Expression.text("am")))).isTrue();
        assertThat(holds(body("n"), new Predicate.Equal(Expression.text("10")))).isTrue();
        assertThat(holds(body("n"), new Predicate.AtLeast(Expression.text("9.5"))))
                .isTrue();
        assertThat(holds(body("n"), new Predicate.AtMost(Expression.text("9.5"))))
                .isFalse();
        assertThat(holds(body("empty"), new Predicate.Empty(true))).isTrue();
        assertThat(holds(missing, new Predicate.Empty(true))).isTrue();
        assertThat(holds(missing, new Predicate.Present(false))).isTrue();
        assertThat(holds(new Origin.Input("nothing", Pointer.WHOLE), new Predicate.Present(true)))
                .isTrue();
        assertThat(holds(missing, new Predicate.Equal(Expression.text("x")))).isFalse();
        assertThat(holds(missing, new Predicate.Not(new Predicate.Equal(Expression.text("x")))))
                .isTrue();
    }

    @Test
    void conditionsJoinByAllAndAny() {
        Condition yes = Condition.check(body("n"), new Predicate.Present(true));
        Condition no = Condition.check(body("x"), new Predicate.Present(true));

        assertThat(Evaluator.holds(Condition.ALWAYS, scope)).isTrue();
        assertThat(Evaluator.holds(Condition.allOf(yes, no), scope)).isFalse();
        assertThat(Evaluator.holds(Condition.anyOf(no, yes), scope)).isTrue();
        assertThat(Evaluator.holds(Condition.anyOf(), scope)).isFalse();
    }
}
