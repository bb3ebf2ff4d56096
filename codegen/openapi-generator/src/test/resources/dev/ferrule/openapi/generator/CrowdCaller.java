import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DefaultApi;
import org.openapitools.client.model.UpdateUserRequest;
import org.openapitools.client.model.User;

/** A program that uses the client that openapi-generator made: it gives a user another name and reads it again. */
public final class CrowdCaller implements Function<Map<String, String>, String> {

    @Override
    public String apply(Map<String, String> connection) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(connection.get("base_url") + "/rest/usermanagement/1");
        String proof = connection.get("application_name") + ":" + connection.get("application_password");
        String header = "Basic " + Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8));
        client.setRequestInterceptor((HttpRequest.Builder request) -> request.header("Authorization", header));
        DefaultApi crowd = new DefaultApi(client);
        try {
            User before = crowd.getUser("attributes", null, "sampleuser");
            crowd.updateUser(
                    "sampleuser",
                    new UpdateUserRequest()
                            .name(before.getName())
                            .active(before.getActive())
                            .firstName(before.getFirstName())
                            .lastName(before.getLastName())
                            .email(before.getEmail())
                            .displayName("Another Name"));
            User after = crowd.getUser("attributes", null, "sampleuser");
            return before.getDisplayName() + " -> " + after.getDisplayName() + ", active " + after.getActive();
        } catch (ApiException e) {
            throw new IllegalStateException(e.getResponseBody(), e);
        }
    }
}
