package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts of a spec as Javadoc. */
class JavadocTextTest {

    @Test
    void aFactIsAValueAsCode() {
        assertThat(JavadocText.words("Where from.").fact("Default", "a<b").build())
                .isEqualTo("Where from. Default: <code>a&#60;b</code>.\n");
    }

    @Test
    void aFactOfNothingIsNoCode() {
        assertThat(JavadocText.words("Where from.").fact("Default", "").build())
                .isEqualTo("Where from. Default: an empty text.\n");
    }
}
