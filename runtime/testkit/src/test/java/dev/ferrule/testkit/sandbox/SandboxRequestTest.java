package dev.ferrule.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SandboxRequestTest {

    @Test
    void aPlusSignIsASpaceInAQueryAndItselfInAPath() {
        SandboxRequest request = request("/a+b?c+d=e+f", "");

        assertThat(request.path()).isEqualTo("/a+b");
        assertThat(request.query().first("c d")).contains("e f");
    }

    @Test
    void anEscapeThatIsNoneStaysAsItIs() {
        assertThat(request("/100%/%zz/%4", "").path()).isEqualTo("/100%/%zz/%4");
    }

    @Test
    void parameterNamesAreComparedExactlyAndHeaderNamesAreNot() {
        SandboxRequest request = SandboxRequest.of(
                "get", "/?Name=x", Fields.headers().and("X-One", "1").and("x-one", "2"), new byte[0]);

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.query().first("name")).isEmpty();
        assertThat(request.headers().all("X-ONE")).containsExactly("1", "2");
        assertThat(request.headers().with("X-One", "3").asList()).hasSize(1);
    }

    @Test
    void aRequestIsForTheHostThatItWasMeantFor() {
        SandboxRequest told = SandboxRequest.of(
                "GET", "/", Fields.headers().and("X-Sandbox-Origin", "https://api.example.com:8443"), new byte[0]);

        assertThat(told.isFor("api.example.com")).isTrue();
        assertThat(told.isFor("example.com")).isFalse();
        assertThat(request("/", "").isFor("example.com")).isTrue();
    }

    @Test
    void aMediaTypeHasNoParametersAndNoCase() {
        SandboxRequest json = SandboxRequest.of(
                "POST", "/", Fields.headers().and("Content-Type", "Application/JSON; charset=UTF-8"), new byte[0]);

        assertThat(json.hasType("application/json")).isTrue();
        assertThat(json.hasType("text/json")).isFalse();
        assertThat(request("/", "").hasType("application/json")).isFalse();
    }

    @Test
    void anEmptyBodyIsMissingAndABrokenOneIsNoJson() {
        assertThat(request("/", "").json().isMissingNode()).isTrue();
        assertThat(request("/", "{\"a\":\"ü\"}").json().path("a").asText()).isEqualTo("ü");
        SandboxRequest broken = request("/", "<html>");
        assertThatThrownBy(broken::json).isInstanceOf(UncheckedIOException.class);
    }

    private static SandboxRequest request(String target, String body) {
        return SandboxRequest.of("GET", target, Fields.headers(), body.getBytes(StandardCharsets.UTF_8));
    }
}
