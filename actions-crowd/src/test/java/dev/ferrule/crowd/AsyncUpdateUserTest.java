package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.run.AsyncClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Update User without waiting for it. */
class AsyncUpdateUserTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void severalUsersAreUpdatedAtATime() {
        AsyncClient<CrowdClient> async = crowd.client().async();

        List<CompletableFuture<User>> updates = Stream.of("sampleuser", "leaver")
                .map(name -> async.call(client ->
                        client.updateUser(input -> input.username(name).displayName("New " + name))))
                .toList();

        assertThat(updates.stream().map(update -> update.join().displayName()))
                .containsExactly("New sampleuser", "New leaver");
    }

    @Test
    void failuresAreThoseOfTheClient() {
        AsyncClient<CrowdClient> async = crowd.client().async();

        assertThatThrownBy(async.call(client -> client.updateUser(input -> {}))::get)
                .cause()
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(async.call(client ->
                        client.updateUser(input -> input.username("nobody").displayName("x")))::get)
                .cause()
                .isInstanceOf(CrowdException.UserNotFound.class);
        assertThat(crowd.log()).containsExactly("GET /user?username=nobody&expand=attributes");
    }
}
