package dev.ferrule.benchmarks.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferrule.benchmarks.peer.User;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Retryer;
import feign.auth.BasicAuthRequestInterceptor;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Feign on Apache HttpClient, with Jackson's data binding. */
final class FeignCalls implements UserCalls {

    private final CloseableHttpClient client = RawClient.open();
    private final Api api;

    FeignCalls(String url) {
        ObjectMapper mapper = new ObjectMapper()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        api = Feign.builder()
                .client(new ApacheHttp5Client(client))
                .encoder(new JacksonEncoder(mapper))
                .decoder(new JacksonDecoder(mapper))
                .retryer(Retryer.NEVER_RETRY)
                .requestInterceptor(new BasicAuthRequestInterceptor(Client.USER, Client.PASSWORD))
                .target(Api.class, url + "/rest/usermanagement/1");
    }

    /** The calls as Feign takes them. */
    interface Api {
        @RequestLine("GET /user?username={username}&expand=attributes")
        @Headers("Accept: application/json")
        User get(@Param("username") String username);

        @RequestLine("PUT /user?username={username}")
        @Headers({"Accept: application/json", "Content-Type: application/json"})
        void put(@Param("username") String username, User user);
    }

    @Override
    public String get(String username) {
        return Objects.requireNonNull(api.get(username).getDisplayName());
    }

    @Override
    public String update(String username, String displayName) {
        User user = api.get(username);
        user.setDisplayName(displayName);
        api.put(username, user);
        return Objects.requireNonNull(api.get(username).getDisplayName());
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
