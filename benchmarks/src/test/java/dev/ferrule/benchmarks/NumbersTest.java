package dev.ferrule.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void theMedianIsInTheMiddle() {
        assertThat(Numbers.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Numbers.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
        assertThatThrownBy(() -> Numbers.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
