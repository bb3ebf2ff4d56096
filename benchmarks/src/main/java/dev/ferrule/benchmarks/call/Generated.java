package dev.ferrule.benchmarks.call;

import dev.ferrule.benchmarks.users.UsersClient;
import dev.ferrule.runtime.Secret;
import java.util.Objects;

/** The client that is generated of the connector, used as a program would. */
final class Generated implements UserCalls {

    private final UsersClient client;

    Generated(String url) {
        client = UsersClient.connect(c -> c.baseUrl(url).basicAuth(Client.USER, Secret.of(Client.PASSWORD)));
    }

    @Override
    public String get(String username) {
        return Objects.requireNonNull(
                client.getUser(input -> input.username(username)).displayName());
    }

    @Override
    public String update(String username, String displayName) {
        return Objects.requireNonNull(
                client.updateUser(input -> input.username(username).displayName(displayName))
                        .displayName());
    }

    @Override
    public void close() {
        client.close();
    }
}
