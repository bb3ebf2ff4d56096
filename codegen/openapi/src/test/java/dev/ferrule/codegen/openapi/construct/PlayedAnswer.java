package dev.ferrule.codegen.openapi.construct;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer that a service is made to give. */
record PlayedAnswer(int status, String type, String text) implements HttpAnswer {

    /** An answer whose head is {@code answer}, {@code answer STATUS} or {@code answer STATUS TYPE}. */
    static PlayedAnswer of(String head, String text) {
        String[] words = head.split(" ", 3);
        return new PlayedAnswer(
                words.length > 1 ? Integer.parseInt(words[1]) : 200,
                words.length > 2 ? words[2] : "application/json",
                text);
    }

    @Override
    public List<Header> headers() {
        return text.isEmpty() ? List.of() : List.of(Header.of("Content-Type", type));
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
}
