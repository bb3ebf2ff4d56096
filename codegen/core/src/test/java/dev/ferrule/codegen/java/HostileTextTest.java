package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text of a spec never becomes code. The model is filled with hostile text behind the back of the reader, which would
 * refuse much of it; what is generated must compile to the very classes of a friendly spec.
 */
class HostileTextTest {

    @TempDir
    private Path folder;

    static Stream<String> texts() {
        return Stream.of(
                "*/ static { System.exit(1); } /*",
                "*/ class Zed { } /*",
                "\\u002a\\u002f static { System.exit(1); } /\\u002a",
                "\\uuuu002a/ static { System.exit(1); }",
                "C:\\users\\new",
                "\"; System.exit(1); //",
                "a backslash at the end \\",
                "line\nbreak\r\nand return\rand \u2028 and \u2029 and \u0085",
                "\u0000\u0001\u001f\u007f\ud800",
                "$L $T $S $$ $5 $T{x} $W $>",
                "{@link java.lang.String} {@snippet file=\"/etc/passwd\"} {@inheritDoc",
                "@Deprecated @throws @param x",
                "<script>alert(1)</script> <b a < b && c > d &amp; &#42;/",
                "`*/` **bold *and _under_ [link](javascript:alert(1)) ![x](y)",
                "```\n*/ code\n```",
                "code of a blank: ` ` and `` ` ``",
                "\u202e\u200d\u2066 turned around",
                "'''\"\"\"",
                "x".repeat(70_000),
                "\u00e9".repeat(40_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textStaysText(String hostile) throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(connector(hostile), files);

        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        assertThat(GeneratedJava.classes(folder))
                .containsExactly(
                        "ActInput$Builder.class",
                        "ActInput.class",
                        "HostileClient$Settings.class",
                        "HostileClient.class",
                        "HostileDefinitions.class",
                        "HostileException.class",
                        "Thing$Builder.class",
                        "Thing.class",
                        "package-info.class");
    }

    private static Connector connector(String text) {
        Position here = new Position("x.yaml", 1, 1);
        // The language bounds what becomes an annotation's constant.
        String constant = text.length() > 1_000 ? text.substring(0, 1_000) : text;
        Constraints rules = new Constraints(null, null, null, null, constant, null, List.of(constant));
        Parameter parameter = new Parameter(
                here,
                "value",
                text,
                text,
                List.of(text),
                Parameter.BASIC,
                ValueType.Scalar.STRING,
                rules,
                true,
                new Value.Text(text),
                List.of(new Parameter.Target("call", Parameter.Place.QUERY, name(text))),
                false,
                text);
        Parameter thing = new Parameter(
                here,
                "thing",
                text,
                text,
                List.of(text),
                Parameter.BASIC,
                new ValueType.Named("Thing"),
                Constraints.NONE,
                false,
                null,
                List.of(new Parameter.Target("call", Parameter.Place.BODY, name("thing"))),
                false,
                text);
        ResponseRule rule = new ResponseRule(
                here,
                dev.ferrule.spec.model.Test.ALWAYS,
                ResponseRule.Verdict.FAIL,
                null,
                new Value.Text(text),
                new Value.Text(text),
                text);
        Step step = Step.builder(here, "call", "POST", List.of(new Value.Template.Part.Literal(text)))
                .query(Map.of(text, new Value.Text(text)))
                .headers(Map.of(text, new Value.Text(text)))
                .body(new Step.Body(null, List.of(), new Value.Structure(Map.of(text, new Value.Text(text)))))
                .responses(List.of(rule))
                .build();
        ObjectType type = new ObjectType(
                here,
                "Thing",
                text,
                List.of(new ObjectType.Field(here, text, List.of(text), text, ValueType.Scalar.STRING, true)),
                Set.of(text));
        Action action = new Action(
                here,
                "act",
                text,
                text,
                List.of(text),
                text,
                List.of(parameter, thing),
                List.of(step),
                new Action.Output(here, new ValueType.Named("Thing"), new Source.Body("call", JsonPath.WHOLE), null),
                text);
        return new Connector(
                here,
                "hostile",
                text,
                text,
                "com.example.hostile",
                List.of(new Connector.ConnectionField(
                        here, "url", text, text, ValueType.Scalar.STRING, Constraints.NONE, true, text)),
                new Value.Text(text),
                List.of(),
                List.of(rule),
                Map.of(),
                Map.of("Thing", type),
                List.of(action),
                new Connector.Pages(text, text, null));
    }

    private static JsonPath name(String name) {
        return new JsonPath(List.of(new JsonPath.Part.Name(name)));
    }
}
