package dev.ferrule.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes as the file of an action: each is read, or refused with reasons.
 * In the normal build this runs on its corpus; with {@code -Pfuzz} it looks for more.
 */
class AnyBytesFuzzTest {

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
    void areReadOrRefused(byte[] bytes) throws IOException {
        attempt.read(SpecFiles.CONNECTOR.getBytes(StandardCharsets.UTF_8), bytes);
    }
}
