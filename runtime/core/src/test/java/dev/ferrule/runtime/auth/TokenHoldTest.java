package dev.ferrule.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who holds a key of a store gets tokens alone, whichever store of the same place the others have. */
class TokenHoldTest {

    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private static void assertAlone(TokenStore one, TokenStore other) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            TokenStore.Hold held = one.hold(KEY, LONG).orElseThrow();
            assertThat(threads.submit(() -> other.hold(KEY, SHORT)).get(20, TimeUnit.SECONDS))
                    .isEmpty();
            assertThat(other.hold("f".repeat(64), SHORT)).isPresent();

            CountDownLatch waits = new CountDownLatch(1);
            Future<Boolean> next = threads.submit(() -> {
                waits.countDown();
                return other.hold(KEY, LONG).isPresent();
            });
            waits.await();
            held.close();
            assertThat(next.get(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void filesAreHeldByOneOfAllStoresOfTheFolder() throws Exception {
        assertAlone(new FileTokenStore(folder), new FileTokenStore(folder));
    }

    @Test
    void memoryIsHeldByOneOfAllConnectionsThatShareIt() throws Exception {
        TokenStore store = TokenStore.inMemory();

        assertAlone(store, store);
    }

    @Test
    void theFileOfALockIsItsOwnersAndHoldsNothing() throws Exception {
        Path place = folder.resolve("tokens");
        new FileTokenStore(place).hold(KEY, SHORT).orElseThrow().close();

        Path lock = place.resolve(KEY + ".lock");
        assertThat(Files.size(lock)).isZero();
        assertThat(List.of(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(place))))
                .containsExactly("rw-------", "rwx------");
    }
}
