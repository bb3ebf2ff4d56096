package dev.ferrule.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Base64;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The calls as somebody who knows both libraries writes them for one service: no tree is made of what is sent back, only its
 * tokens are copied.
 */
final class HandWritten implements UserCalls {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final JsonFactory json = new JsonFactory();
    private final CloseableHttpClient client = RawClient.open();
    private final String base;
    private final String authorization;

    HandWritten(String url) {
        base = url + "/rest/usermanagement/1/user?username=";
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((Client.USER + ":" + Client.PASSWORD).getBytes(UTF_8));
    }

    @Override
    public String get(String username) {
        return execute(read(username), answer -> user(answer).displayName());
    }

    @Override
    public String update(String username, String displayName) {
        byte[] changed = execute(read(username), answer -> changed(answer, displayName));
        HttpPut put = new HttpPut(base + URLEncoder.encode(username, UTF_8));
        put.setEntity(new ByteArrayEntity(changed, ContentType.APPLICATION_JSON));
        execute(put, answer -> check(answer, NO_CONTENT));
        return get(username);
    }

    private HttpGet read(String username) {
        return new HttpGet(base + URLEncoder.encode(username, UTF_8) + "&expand=attributes");
    }

    private <T> T execute(HttpUriRequestBase request, HttpClientResponseHandler<T> handler) {
        request.addHeader(HttpHeaders.ACCEPT, "application/json");
        request.addHeader(HttpHeaders.USER_AGENT, "hand-written");
        request.addHeader(HttpHeaders.AUTHORIZATION, authorization);
        try {
            return client.execute(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassicHttpResponse check(ClassicHttpResponse answer, int status) throws IOException {
        if (answer.getCode() != status) {
            throw new IOException("The server answered " + answer.getCode());
        }
        return answer;
    }

    private HandWrittenUser user(ClassicHttpResponse answer) throws IOException {
        try (InputStream body = check(answer, OK).getEntity().getContent();
                JsonParser parser = json.createParser(body)) {
            return HandWrittenUser.read(parser);
        }
    }

    /** The user that was answered, with another full name. */
    private byte[] changed(ClassicHttpResponse answer, String displayName) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (InputStream body = check(answer, OK).getEntity().getContent();
                JsonParser parser = json.createParser(body);
                JsonGenerator generator = json.createGenerator(bytes)) {
            parser.nextToken();
            generator.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                generator.writeFieldName(name);
                parser.nextToken();
                if (name.equals("display-name")) {
                    generator.writeString(displayName);
                } else {
                    generator.copyCurrentStructure(parser);
                }
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
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
