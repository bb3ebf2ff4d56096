package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of a chain fill lines. */
class LinksTest {

    private static List<String> fill(String... lines) {
        return Links.fill(List.of(lines), 40);
    }

    @Test
    void asManyAsFitStandOnALine() {
        assertThat(fill("a = of(\"a\")", "    .first(1)", "    .second(2)", "    .third(3)", "    .build();"))
                .containsExactly("a = of(\"a\").first(1).second(2).third(3)", "    .build();");
    }

    @Test
    void aCallThatGoesOnBeginsALine() {
        assertThat(fill("a = of(\"a\")", "    .first(1)", "    .step(of(1)", "        .with(2))", "    .build();"))
                .containsExactly("a = of(\"a\").first(1)", "    .step(of(1).with(2)).build();");
    }

    @Test
    void whatIsInsideAndDoesNotFitStaysInside() {
        assertThat(fill(
                        "a = of(\"a\")",
                        "    .step(of(\"a long name, long\")",
                        "        .with(\"another long\")",
                        "        .and(3))",
                        "    .build();"))
                .containsExactly(
                        "a = of(\"a\")",
                        "    .step(of(\"a long name, long\")",
                        "        .with(\"another long\").and(3))",
                        "    .build();");
    }

    @Test
    void bracketsInTextsCountForNothing() {
        assertThat(fill("a = of(\"(\\\"(\")", "    .first(\")\")", "    .second(2);"))
                .containsExactly("a = of(\"(\\\"(\").first(\")\").second(2);");
    }

    @Test
    void linesThatAreNoCallsStay() {
        assertThat(fill("int a;", "", "int b;")).containsExactly("int a;", "", "int b;");
    }
}
