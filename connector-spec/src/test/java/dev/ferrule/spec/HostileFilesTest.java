package dev.ferrule.spec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody writes by mistake, as {@code actions/evil.yaml}: each is refused with a plain reason. */
@Timeout(60)
class HostileFilesTest {

    private static final String ACTION = "action: evil\ndescription: Evil.\ncall: GET /evil\n";

    private final Snapshots snapshots = new Snapshots("hostile");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> refusesWithAPlainReason() {
        return cases().entrySet().stream()
                .map(hostile -> DynamicTest.dynamicTest(
                        hostile.getKey(), () -> snapshots.verify(hostile.getKey(), read(hostile.getKey()))));
    }

    @Test
    void everyExpectationHasItsCase() throws IOException {
        snapshots.noOrphans(List.copyOf(cases().keySet()));
    }

    private String read(String name) throws IOException {
        Path folder = SpecFiles.write("", temporary.resolve(name));
        Path file = folder.resolve("actions/evil.yaml");
        Files.createDirectories(file.getParent());
        Files.write(file, cases().getOrDefault(name, new byte[0]));
        SpecReading reading = new SpecReader().read(folder);
        assertThat(reading.diagnostics()).isNotEmpty().hasSizeLessThan(20);
        return new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources());
    }

    private static Map<String, byte[]> cases() {
        Map<String, byte[]> cases = new TreeMap<>();
        put(cases, "alias-bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n");
        put(cases, "self-alias", "action: &self [*self]\n");
        put(cases, "java-tag", "action: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://127.0.0.1/']]\n");
        put(cases, "local-tag", ACTION + "name: !secret text\n");
        put(cases, "depth-of-flow", ACTION + "name: " + "[".repeat(10_000) + "\n");
        put(cases, "depth-of-blocks", ACTION + "name:\n  " + "- ".repeat(10_000) + "x\n");
        put(cases, "long-text", ACTION + "name: " + "x".repeat(100_000) + "\n");
        put(cases, "large-file", ACTION + "name: " + "x".repeat(2_000_000) + "\n");
        put(cases, "nul", ACTION + "name: a\u0000b\n");
        put(cases, "escaped-nul", ACTION + "name: \"a\\0b\"\n");
        put(cases, "escaped-surrogate", ACTION + "name: \"a\\ud800b\"\n");
        put(cases, "escaped-beyond-unicode", ACTION + "name: \"a\\UFFFFFFFFb\"\n");
        put(cases, "right-to-left-override", ACTION + "name: admin\u202Enimda\n");
        put(cases, "invisible-tags", ACTION + "name: Get\u200B" + Character.toString(0xE0041) + "\n");
        put(cases, "terminal-escape", ACTION + "name: \u001B[2J\n");
        put(cases, "byte-order-mark", "\uFEFF" + ACTION);
        cases.put("latin-1", (ACTION + "name: Ger\u00E4t\n").getBytes(ISO_8859_1));
        cases.put("overlong-utf-8", new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0xAF, '\n'});
        cases.put("utf-16", ACTION.getBytes(UTF_16));
        put(cases, "several-documents", ACTION + "---\n" + ACTION);
        put(cases, "empty-file", "");
        put(cases, "only-comments", "# nothing\n");
        put(cases, "merge-key", "base: {call: GET /x}\n<<: {action: evil}\n");
        put(cases, "yaml-directive", "%YAML 1.1\n---\n" + ACTION);
        put(cases, "complex-key", ACTION + "? [a, b]\n: c\n");
        put(cases, "mapping-as-key", ACTION + "query: {id: {{x}}: 1}\n");
        put(cases, "long-key", ACTION + "x".repeat(3_000) + ": 1\n");
        put(cases, "unclosed-quote", ACTION + "name: 'Evil\n");
        put(cases, "tab-as-indentation", "action: evil\nquery:\n\tid: 1\n");
        put(cases, "anchor-without-alias", ACTION + "name: &name Evil\n");
        put(cases, "huge-number", ACTION + "query: {a: 1e999999999, b: " + "9".repeat(500) + "}\n");
        return cases;
    }

    private static void put(Map<String, byte[]> cases, String name, String text) {
        cases.put(name, text.getBytes(UTF_8));
    }
}
