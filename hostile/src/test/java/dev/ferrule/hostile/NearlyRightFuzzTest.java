package dev.ferrule.hostile;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs put together from the grammar, so that most are nearly right: each is read, or refused with reasons.
 * In the normal build this runs on its corpus; with {@code -Pfuzz} it looks for more.
 */
class NearlyRightFuzzTest {

    @TempDir
    private static Path temporary;

    private static Attempt attempt;

    @BeforeAll
    static void open() throws IOException {
        attempt = new Attempt(temporary);
    }

    @AfterAll
    static void close() throws IOException {
        attempt.close();
    }

    @FuzzTest(maxDuration = "60s")
    void areReadOrRefused(FuzzedDataProvider data) throws IOException {
        GrammarWriter writer = new GrammarWriter(Choices.of(data));
        attempt.read(writer.connector(), writer.action(), writer.types());
    }
}
