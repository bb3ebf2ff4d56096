package dev.ferrule.runtime.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.grammar.Words;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the language can say, the runtime can do: no word is accepted by one and unknown to the other. */
class WordsAreKnownTest {

    static Stream<String> functions() {
        return Stream.concat(Words.FUNCTIONS.stream(), Words.ESCAPES.stream());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theRuntimeKnowsTheFunction(String function) {
        ActionDefinition action = ActionDefinition.builder("act", "Act")
                .parameter(ParameterDefinition.builder("x", "X", Shape.Scalar.STRING))
                .step(StepDefinition.builder("call", "GET")
                        .path(Expression.text("/x"))
                        .query("x", Expression.input("x").as(function)))
                .build();
        try (Connection connection = Connection.to(ConnectorDefinition.builder("c", "C", Expression.text("https://h"))
                        .build())
                .open()) {
            Throwable refused = catchThrowable(() ->
                    connection.plan(action, Inputs.builder().text("x", "text").build()));

            // A text is not what each function is made for, but none of them is unknown.
            assertThat(refused)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            some -> assertThat(some).isInstanceOf(InvalidInputException.class));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theRuntimeKnowsTheKind(String kind) {
        assertThat(ErrorKind.of(kind)).isPresent();
    }

    static Stream<String> kinds() {
        return Words.KINDS.stream();
    }
}
