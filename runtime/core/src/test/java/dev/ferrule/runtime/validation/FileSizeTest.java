package dev.ferrule.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.file.FileSource;
import org.junit.jupiter.api.Test;

class FileSizeTest {

    private record Holder(@FileSize(3) FileSource file) {}

    @Test
    void aFileHasAtMostSoManyBytes() {
        assertThat(violations(3)).isZero();
        assertThat(violations(4)).isOne();
    }

    private static int violations(int length) {
        FileSource file = FileSource.of("a", FileSource.ANY_BYTES, new byte[length]);
        return InputValidator.validator().validate(new Holder(file)).size();
    }
}
