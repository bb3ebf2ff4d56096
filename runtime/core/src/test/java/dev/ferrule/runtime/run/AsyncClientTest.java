package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client whose calls are begun and not waited for. */
@Timeout(30)
class AsyncClientTest {

    /** A client with two calls, as one is generated. */
    private static final class Client {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);
        private int removed;

        String find(String name) {
            return name + "!";
        }

        void remove() {
            removed++;
        }

        /** Ends when it is interrupted, and else when the test has long failed. */
        void await() {
            begun.countDown();
            try {
                TimeUnit.SECONDS.sleep(60);
            } catch (InterruptedException ended) {
                interrupted.countDown();
                throw new CancellationException();
            }
        }
    }

    private final AsyncCalls calls = AsyncCalls.onOwnThreads();
    private final Client client = new Client();
    private final AsyncClient<Client> async = new AsyncClient<>(client, calls);

    @AfterEach
    void end() {
        calls.close();
    }

    @Test
    void callsReturnWhatTheClientReturns() {
        CompletableFuture<String> found = async.call(c -> c.find("sam"));

        assertThat(found.join()).isEqualTo("sam!");
        assertThat(async.run(Client::remove).join()).isNull();
        assertThat(async.run(c -> c.find("sam")).join()).isNull();
        assertThat(client.removed).isOne();
        Pages.Page<String> page = new Pages.Page<>(List.of("a", "b"), Optional.empty());
        assertThat(async.pages(c -> new Pages<>(() -> List.of(page).iterator()).map(c::find))
                        .all()
                        .join())
                .containsExactly("a!", "b!");
    }

    @Test
    void callsThatFollowOneAnotherEndTogether() throws Exception {
        CompletableFuture<Void> several = async.run(c -> {
            c.await();
            c.remove();
        });
        assertThat(client.begun.await(10, TimeUnit.SECONDS)).isTrue();
        several.cancel(true);

        assertThat(client.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(several::join).isInstanceOf(CancellationException.class);
        assertThat(client.removed).isZero();
    }
}
