package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/generated-code.md} shows what is generated of the specs that it shows. */
class GeneratedCodePageTest {

    private static final Path PAGE = Path.of("../../docs/generated-code.md");

    /** The blocks of a language, each with the file that its first line names and the lines behind it. */
    private static List<MatchResult> blocks(String language) throws IOException {
        Pattern block = Pattern.compile("(?ms)^```" + language + "\n(?:#|//) (\\S+)\n(.*?)^```$");
        return block.matcher(Files.readString(PAGE)).results().toList();
    }

    @Test
    void everyLineOfOursIsGenerated() throws IOException {
        TreeMap<String, String> spec = new TreeMap<>();
        blocks("yaml").forEach(block -> spec.put(block.group(1), block.group(2)));
        var reading = new SpecReader().read(spec);
        assertThat(reading.diagnostics()).isEmpty();
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(reading.connector().orElseThrow(), files);

        int lines = 0;
        for (MatchResult block : blocks("java")) {
            String java = plain(files.text("connectors/bookshop/" + block.group(1)));
            for (String line : block.group(2).split("\n", 0)) {
                assertThat(java).as(block.group(1)).contains(plain(line));
                lines++;
            }
        }
        assertThat(lines).isGreaterThan(14);
    }

    private static String plain(String java) {
        return java.replaceAll("\\s+", " ").strip();
    }
}
