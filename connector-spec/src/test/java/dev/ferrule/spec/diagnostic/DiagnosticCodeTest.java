package dev.ferrule.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticCodeTest {

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void hasAnIdATitleAndAnExplanation(DiagnosticCode code) {
        assertThat(code.id()).matches("FER0[1-8][0-9]{2}");
        assertThat(code.title()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(code.explanation()).matches("[^\n]{20,110}\\.");
        assertThat(DiagnosticCode.of(code.id())).contains(code);
    }

    @Test
    void standsInTheOrderOfItsNumbersAndUsesNoneTwice() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(DiagnosticCode.of("FER9999")).isEmpty();
    }
}
