package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.yaml.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading ends soon and with diagnostics at worst. */
class RobustnessTest {

    private static final List<String> SPLINTERS = List.of(
            "{", "}", "[", "]", "'", "\"", ":", ": ", "- ", "\n", "  ", "#", "$", "$from", ".", "..", "{x}", "!", "&a",
            "*a", "<<: ", "null", "-1", "1e9", "|", ">", "%", "?", "@", "\\", "\t", "é", "😀", "(a+)+", "body.",
            "true");

    /** So many damages of a file are made; the profile {@code fuzz} makes more. */
    private static final int SEEDS = Integer.getInteger("ferrule.damages", 15);

    /** The bounds of every reader, with lists and mappings as long as a file may be. */
    private static final ReadLimits ANY_NUMBER = new ReadLimits(
            ReadLimits.DEFAULT.fileBytes(),
            ReadLimits.DEFAULT.totalBytes(),
            ReadLimits.DEFAULT.depth(),
            ReadLimits.DEFAULT.fileBytes(),
            ReadLimits.DEFAULT.fileBytes(),
            ReadLimits.DEFAULT.textLength(),
            ReadLimits.DEFAULT.actions());

    @TempDir
    private Path temporary;

    @Test
    @Timeout(300)
    void neverThrowsOnADamagedSpec() throws IOException {
        Path file = Path.of("src/test/resources/dev/ferrule/spec/valid/everything.spec");
        Path folder = SpecFiles.write(Files.readString(file), temporary);
        for (String name : List.of("connector.yaml", "actions/update-thing.yaml")) {
            String whole = Files.readString(folder.resolve(name));
            for (int seed = 0; seed < SEEDS; seed++) {
                Files.writeString(folder.resolve(name), damaged(whole, new Random(seed)));
                SpecReading reading = new SpecReader().read(folder);
                new DiagnosticPrinter(true).print(reading.diagnostics(), reading.sources());
                assertThat(reading.connector().isPresent()
                                || !reading.diagnostics().isEmpty())
                        .isTrue();
            }
            Files.writeString(folder.resolve(name), whole);
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(4));
            damaged.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return damaged.toString();
    }

    @Test
    @Timeout(60)
    void readsHugeSpecsInTime() throws IOException {
        String head = "action: huge\ndescription: Huge.\n";
        reads(head + "parameters:\n"
                + lines(
                        6_000,
                        i -> "  p%d: {type: string, default: {$from: p%d}, to: query.p%d}\n".formatted(i, i + 1, i))
                + "call: GET /x\n");
        reads(head + "steps:\n" + lines(20_000, i -> "  - {id: s%d, call: GET /x}\n".formatted(i)));
        reads(head + "call: GET /x\nquery:\n" + lines(20_000, i -> "  q%d: {$from: unknown%d}\n".formatted(i, i)));
        reads(head + "call: GET /x\n" + lines(20_000, i -> "unknown%d: x\n".formatted(i)));
        reads(head + "call: GET /x\noutput: {from: " + "a.".repeat(30_000) + "a}\n");
        reads(head + "call: GET /x\noutput: {from: \"body.'" + "''".repeat(30_000) + "'\"}\n");
        reads(head + "call: GET " + "/x".repeat(30_000) + "\n");
        reads(head + "call: POST /x\nbody: {json: {$text: '" + "{x}".repeat(20_000) + "'}}\n");
        reads(head + "call: GET /x\noutput: {example: " + "a/".repeat(30_000) + "a}\n");
        reads(head + "call: GET /x\nparameters: {p: {type: string, to: query.p, pattern: '" + "(".repeat(20_000)
                + ")".repeat(20_000) + "'}}\n");
    }

    private void reads(String action) throws IOException {
        Path folder = SpecFiles.write("", temporary);
        Files.createDirectories(folder.resolve("actions"));
        Files.writeString(folder.resolve("actions/huge.yaml"), action);
        SpecReading reading = new SpecReader(ANY_NUMBER).read(folder);
        assertThat(new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources()))
                .doesNotContain("too large", "FER0180");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }
}
