package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Prompt;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.error.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeTest {

    @ParameterizedTest
    @EnumSource
    void theReadmeSaysWhatItMeans(ExitCode code) throws IOException {
        assertThat(Files.readString(Ferrule.MODULE.resolve("README.md")))
                .contains("| " + code.code() + " | " + code.meaning() + " |\n");
    }

    @Test
    void everyKindOfFailureHasACodeOfItsOwnOrSharesIt() {
        List<ErrorKind> failed = ErrorKind.known().stream()
                .filter(kind -> ExitCode.of(kind) == ExitCode.FAILED)
                .toList();

        assertThat(failed).containsExactly(ErrorKind.FAILED);
        assertThat(ErrorKind.known()).allMatch(kind -> !ExitCode.common().contains(ExitCode.of(kind)));
    }

    @Test
    void aBugIsOneLineWithoutTheMessage() {
        StringWriter err = new StringWriter();
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("planted-secret");
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                return read();
            }
        };
        Surroundings surroundings = new Surroundings(
                broken,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Map.of("FERRULE_PATH", Ferrule.CROWD.toString()),
                Ferrule.MODULE,
                Optional.empty(),
                false,
                Prompt.NOBODY);

        int code = Cli.execute(List.of("run", "crowd", "update-user", "--sandbox", "--input", "-"), surroundings);

        assertThat(code).isEqualTo(ExitCode.BUG.code());
        assertThat(err.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("error: a bug in Ferrule: IllegalStateException at ")
                .doesNotContain("planted-secret");
    }
}
