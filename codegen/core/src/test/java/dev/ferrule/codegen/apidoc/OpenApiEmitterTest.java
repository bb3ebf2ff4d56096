package dev.ferrule.codegen.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What connectors are as OpenAPI documents, and what is reported as missing. */
class OpenApiEmitterTest {

    @RegisterExtension
    static final Snapshots EXPECTED = Snapshots.of(OpenApiEmitterTest.class);

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    private static Connector read(String feature) {
        return new SpecReader().read(FEATURES.resolve(feature)).connector().orElseThrow();
    }

    private static GeneratedFiles emit(Connector connector) {
        GeneratedFiles files = new GeneratedFiles();
        files.emit(new OpenApiEmitter(), connector);
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth",
                "bodies",
                "guarded-changes",
                "nested-queries",
                "one-of-several-forms",
                "other-servers",
                "pagination",
                "requests-for-entries"
            })
    void documents_and_reports_are_as_expected(String feature) {
        Connector connector = read(feature);
        GeneratedFiles files = emit(connector);

        EXPECTED.verify(feature + ".json", files.text(connector.id() + "/openapi.json"));
        EXPECTED.verify(feature + ".report.json", files.text(connector.id() + "/openapi.report.json"));
    }

    @Test
    void the_locale_plays_no_part() {
        Locale before = Locale.getDefault();
        try {
            Connector connector = read("auth");
            String here = emit(connector).text(connector.id() + "/openapi.json");
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(emit(connector).text(connector.id() + "/openapi.json")).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_way_to_prove_who_calls_is_a_scheme_or_a_gap() {
        for (String feature : new String[] {"auth", "sessions", "signatures", "tokens", "hooks"}) {
            Connector connector = read(feature);
            OpenApiDocument document = OpenApiDocument.of(connector);
            JsonValue components = document.json().member("components").orElse(JsonObject.EMPTY);
            JsonValue schemes =
                    ((JsonObject) components).member("securitySchemes").orElse(JsonObject.EMPTY);
            connector.auth().stream()
                    .filter(scheme -> !(scheme.recipe() instanceof AuthScheme.Recipe.None))
                    .forEach(scheme -> {
                        boolean said =
                                ((JsonObject) schemes).member(scheme.id()).isPresent();
                        boolean told = document.gaps().stream()
                                .anyMatch(gap -> gap.code() == GapCode.AUTH
                                        && gap.reason().contains("`" + scheme.id() + "`"));
                        assertThat(said || told)
                                .as(feature + ": " + scheme.id())
                                .isTrue();
                    });
        }
    }

    @Test
    void an_action_of_several_calls_is_an_operation_for_each() {
        OpenApiDocument document = OpenApiDocument.of(read("guarded-changes"));

        assertThat(document.gaps()).extracting(Gap::code).contains(GapCode.SEVERAL_CALLS);
        assertThat(document.json().member("x-ferrule-actions")).isPresent();
    }
}
