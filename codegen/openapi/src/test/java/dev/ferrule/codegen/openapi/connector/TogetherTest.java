package dev.ferrule.codegen.openapi.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.spec.model.AuthScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an entry of {@code security} that names several ways. */
class TogetherTest {

    private static final String KEYS = """
            "app": {"type": "apiKey", "in": "header", "name": "X-App"},
            "user": {"type": "apiKey", "in": "query", "name": "user_key"},
            "basic": {"type": "http", "scheme": "basic"},
            "bearer": {"type": "http", "scheme": "bearer"},
            "implicit": {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "https://a.example.com", "scopes": {}}}},
            "code": {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "https://a.example.com", "tokenUrl": "https://t.example.com", "scopes": {}}}}
            """;

    @Test
    void keysThatGoTogetherAreOneSchemeAndAKeyBesideIt() {
        ImportedSpec spec = imported("[{\"app\": [], \"user\": []}]", "app", "user");

        assertThat(spec.connector().auth()).singleElement().satisfies(scheme -> {
            assertThat(scheme.id()).isEqualTo("app");
            assertThat(scheme.also())
                    .extracting(AuthScheme.Recipe.ApiKey::field)
                    .containsExactly("user_key");
        });
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void aKeyGoesBesideWhateverItIsUsedWith() {
        ImportedSpec spec =
                imported("[{\"basic\": [], \"app\": []}, {\"bearer\": [], \"app\": []}]", "app", "basic", "bearer");

        assertThat(spec.connector().auth()).extracting(AuthScheme::id).containsExactly("basic", "bearer");
        assertThat(spec.connector().auth())
                .allSatisfy(scheme -> assertThat(scheme.also())
                        .extracting(AuthScheme.Recipe.ApiKey::field)
                        .containsExactly("X-App"));
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void aKeyThatIsEnoughByItselfStaysASchemeOfItsOwn() {
        ImportedSpec spec = imported("[{\"app\": []}, {\"basic\": [], \"app\": []}]", "app", "basic");

        assertThat(spec.connector().auth()).extracting(AuthScheme::id).containsExactly("app", "basic");
        assertThat(spec.report().text()).contains("these ways are to be used together");
    }

    @Test
    void flowsOfOneTokenAreChoices() {
        ImportedSpec spec = imported("[{\"implicit\": [], \"code\": []}]", "implicit", "code");

        assertThat(spec.connector().auth()).extracting(AuthScheme::id).containsExactly("implicit", "code");
        assertThat(spec.report().text()).doesNotContain("used together");
    }

    private static ImportedSpec imported(String security, String... schemes) {
        String known = KEYS.lines()
                .filter(line -> List.of(schemes)
                        .contains(line.strip().substring(1, line.strip().indexOf('"', 1))))
                .map(line -> line.strip().endsWith(",")
                        ? line.strip().substring(0, line.strip().length() - 1)
                        : line.strip())
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        String document = """
                {"openapi": "3.0.4", "info": {"title": "Shop", "version": "1"}, "servers": [{"url": "https://shop.example.com"}],
                 "security": %s, "components": {"securitySchemes": {%s}},
                 "paths": {"/things": {"get": {"operationId": "getThings", "responses": {"204": {"description": "None."}}}}}}
                """.formatted(security, known);
        return new OpenApiImport().run(document.getBytes(StandardCharsets.UTF_8));
    }
}
