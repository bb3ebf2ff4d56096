package dev.ferrule.testkit.sandbox;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;

/** Translates between this package's messages and those of WireMock. */
final class Wire {

    private Wire() {}

    static SandboxRequest request(LoggedRequest logged) {
        List<Fields.Field> headers = new ArrayList<>();
        for (HttpHeader header : logged.getHeaders().all()) {
            for (String value : header.values()) {
                headers.add(new Fields.Field(header.key(), value));
            }
        }
        return SandboxRequest.of(
                logged.getMethod().value(), logged.getUrl(), Fields.headers(headers), logged.getBody());
    }

    static Response answer(SandboxResponse response) {
        HttpHeaders headers = new HttpHeaders(response.headers().asList().stream()
                .map(field -> new HttpHeader(field.name(), field.value()))
                .toList());
        return Response.response()
                .status(response.status())
                .headers(headers)
                .body(response.body())
                .build();
    }

    static Response fault(Fault fault) {
        return Response.response()
                .fault(
                        switch (fault) {
                            case CONNECTION_RESET ->
                                com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
                            case EMPTY_RESPONSE -> com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
                            case MALFORMED_CHUNK -> com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
                            case RANDOM_DATA -> com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
                        })
                .build();
    }
}
