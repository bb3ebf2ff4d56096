package dev.ferrule.codegen.feature;

import static dev.ferrule.codegen.feature.ReadAnswers.csv;
import static dev.ferrule.codegen.feature.ReadAnswers.gzip;
import static dev.ferrule.codegen.feature.ReadAnswers.packed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.value.ObjectValue;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are gzip themselves. */
class UnpackingTest {

    private final ReadAnswers answers = new ReadAnswers();

    @Test
    void whatIsPackedIsUnpackedBeforeItIsRead() throws IOException {
        assertThat(answers.run("export-archive", packed("ann;42;true\nbob;;0")))
                .isEqualTo("[{\"name\":\"ann\",\"age\":42,\"active\":true},"
                        + "{\"name\":\"bob\",\"age\":null,\"active\":false}]");
        assertThat(answers.accepted()).isEqualTo("*/*");
        assertThat(answers.run("read-summary", packed("{\"people\": 2}"))).isEqualTo("{\"people\":2}");
        SandboxResponse backup =
                packed("all").withHeader("Content-Disposition", "attachment; filename=\"people.tar.gz\"");
        FileSource file = ObjectValue.asFile(answers.value("download-backup", backup));
        assertThat(file.name()).isEqualTo("people.tar");
        assertThat(file.mediaType()).isEqualTo("application/octet-stream");
        try (InputStream in = file.open()) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("all");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"export-archive", "download-backup", "read-summary"})
    void aSmallAnswerCannotFillTheMemory(String action) {
        SandboxResponse bomb = packed(new byte[11 * 1024 * 1024]);

        assertThat(bomb.body()).hasSizeLessThan(20_000);
        assertThat(answers.failure(action, bomb).message()).contains("is larger than 10 MiB when it is unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export-archive", "download-backup", "read-summary"})
    void whatShouldBePackedAndIsNotIsAFailure(String action) {
        byte[] whole = gzip("ann;42;true".getBytes(StandardCharsets.UTF_8));

        assertThat(answers.failure(action, csv("ann;42;true")).message()).contains("is no gzip");
        assertThat(answers.failure(action, csv("")).message()).contains("is no gzip");
        assertThat(answers.failure(action, csv("").withBody(Arrays.copyOf(whole, whole.length - 6)))
                        .message())
                .contains("is damaged gzip, or breaks off");
    }
}
