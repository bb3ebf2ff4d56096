package dev.ferrule.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.benchmarks.peer.ApiClient;
import dev.ferrule.benchmarks.peer.ApiException;
import dev.ferrule.benchmarks.peer.DefaultApi;
import dev.ferrule.benchmarks.peer.User;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;

/** A client that openapi-generator has made of a document of the same calls, by its library {@code native}. */
final class OpenApi implements UserCalls {

    private static final String EXPAND = "attributes";

    private final DefaultApi api;

    OpenApi(String url) {
        String proof =
                "Basic " + Base64.getEncoder().encodeToString((Client.USER + ":" + Client.PASSWORD).getBytes(UTF_8));
        ApiClient client = new ApiClient();
        client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
        client.updateBaseUri(url + "/rest/usermanagement/1");
        client.setReadTimeout(Duration.ofSeconds(30));
        client.setRequestInterceptor(request -> request.header("Authorization", proof));
        api = new DefaultApi(client);
    }

    @Override
    public String get(String username) {
        try {
            return Objects.requireNonNull(api.getUser(username, EXPAND).getDisplayName());
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String update(String username, String displayName) {
        try {
            User user = api.getUser(username, EXPAND);
            user.setDisplayName(displayName);
            api.putUser(username, user);
            return Objects.requireNonNull(api.getUser(username, EXPAND).getDisplayName());
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The client of the JDK cannot be closed on Java 17.
    }
}
