package dev.ferrule.openapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.codegen.validation.ValidationResult;
import org.openapitools.codegen.validations.oas.OpenApiEvaluator;
import org.openapitools.codegen.validations.oas.RuleConfiguration;

/** Other tools take the documents as they are. */
class AcceptedDocumentsTest {

    @ParameterizedTest
    @MethodSource("dev.ferrule.openapi.generator.ConnectorDocuments#folders")
    void theParserAndTheValidatorHaveNothingToSay(Path folder) {
        SwaggerParseResult parsed = parse(ConnectorDocuments.of(folder));
        ValidationResult valid = validate(parsed);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(valid.getErrors()).isEmpty();
        assertThat(valid.getWarnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.ferrule.openapi.generator.ConnectorDocuments#folders")
    void theSameConnectorGivesTheSameDocument(Path folder) {
        assertThat(ConnectorDocuments.of(folder)).isEqualTo(ConnectorDocuments.of(folder));
    }

    /** The checks above would notice something. */
    @Test
    void aDocumentWithFaultsIsNotTaken() {
        SwaggerParseResult parsed = parse("""
                {"openapi": "3.1.1", "info": {"title": "x"}, "paths": {"/a": {"get": {
                 "parameters": [{"name": "a_b", "in": "header", "schema": {}}], "responses": {}}}}}""");

        assertThat(parsed.getMessages()).isNotEmpty();
        assertThat(validate(parsed).getWarnings()).isNotEmpty();
    }

    private static SwaggerParseResult parse(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(document, List.of(), options);
    }

    private static ValidationResult validate(SwaggerParseResult parsed) {
        RuleConfiguration rules = new RuleConfiguration();
        rules.setEnableRecommendations(true);
        return new OpenApiEvaluator(rules).validate(parsed.getOpenAPI());
    }
}
