package dev.ferrule.openapi.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.codegen.openapi.Selection;
import dev.ferrule.codegen.openapi.document.DocumentException;
import dev.ferrule.codegen.openapi.merge.FileChange;
import dev.ferrule.codegen.openapi.merge.FolderException;
import dev.ferrule.codegen.openapi.merge.ImportFolder;
import dev.ferrule.spec.grammar.NameRule;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator {@code ferrule}: writes the folder of a connector, as {@code ferrule import openapi} does. A folder that was
 * written before is brought up to date, and what was edited in it stays.
 *
 * <p>A document in a file is read as it stands; of one from elsewhere, what openapi-generator has read is used.
 */
public final class FerruleGenerator extends DefaultCodegen {

    private static final String CONNECTOR_ID = "connectorId";
    private static final String SELECT = "select";
    private static final String REPORT_FILE = "reportFile";
    private static final Logger LOG = LoggerFactory.getLogger(FerruleGenerator.class);

    /** Made by openapi-generator, which finds it by its service file. */
    public FerruleGenerator() {
        outputFolder = "generated-connector";
        // Nothing of the document is to be rewritten before it is read.
        openapiNormalizer().put("DISABLE_ALL", "true");
        cliOptions.clear();
        cliOptions.add(CliOption.newString(CONNECTOR_ID, "The connector's id. Default: made from the title."));
        cliOptions.add(CliOption.newString(
                SELECT,
                "Only these operations, separated by commas: a tag, operationId, path, action id or METHOD /path."
                        + " * stands for any text."));
        cliOptions.add(CliOption.newString(
                REPORT_FILE, "Where the report goes: JSON if it ends in .json, else text. Default: no report."));
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.OTHER;
    }

    @Override
    public String getName() {
        return "ferrule";
    }

    @Override
    public String getHelp() {
        return "Writes a Ferrule connector: YAML that says what each action takes, calls and returns.";
    }

    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public void preprocessOpenAPI(OpenAPI document) {
        try {
            ImportedSpec spec = settings().run(bytes(document));
            ImportFolder.Plan plan = new ImportFolder(Path.of(outputFolder)).plan(spec);
            plan.write();
            plan.changes().stream()
                    .filter(change -> change.kind() != FileChange.Kind.SAME)
                    .filter(change -> !change.writes() || change.conflicts() > 0)
                    .forEach(change ->
                            LOG.warn("{}: {}", change.path(), change.kind().word()));
            report(spec);
        } catch (DocumentException | FolderException problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        } catch (IOException problem) {
            throw new IllegalStateException("The connector cannot be written: " + problem.getMessage(), problem);
        }
        // What is left for openapi-generator to make is nothing.
        document.setPaths(new Paths());
        document.setComponents(null);
        document.setWebhooks(null);
    }

    private OpenApiImport settings() {
        OpenApiImport all = new OpenApiImport()
                .only(Selection.of(option(SELECT).stream()
                        .flatMap(words -> Stream.of(words.split(",", -1)))
                        .filter(word -> !word.isBlank())
                        .toList()));
        return option(CONNECTOR_ID)
                .map(FerruleGenerator::checked)
                .map(all::named)
                .orElse(all);
    }

    private static String checked(String id) {
        if (!NameRule.KEBAB.allows(id)) {
            throw new IllegalArgumentException(
                    "`" + id + "` cannot be the id of a connector: write " + NameRule.KEBAB.shape());
        }
        return id;
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(additionalProperties.get(name))
                .map(String::valueOf)
                .filter(value -> !value.isBlank());
    }

    /** The document as its author wrote it, where that can be had. */
    private byte[] bytes(OpenAPI document) throws IOException {
        Optional<Path> file = file();
        if (file.isPresent()) {
            return Files.readAllBytes(file.get());
        }
        try {
            boolean one = document.getSpecVersion() == SpecVersion.V31;
            String text = (one ? Json31.mapper() : Json.mapper()).writeValueAsString(document);
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException problem) {
            throw new DocumentException("The document cannot be written down: " + problem.getOriginalMessage());
        }
    }

    private Optional<Path> file() {
        String location = getInputSpec();
        if (location == null) {
            return Optional.empty();
        }
        try {
            // A path that the system cannot have is an IllegalArgumentException too.
            Path path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            return Optional.of(path).filter(Files::isRegularFile);
        } catch (IllegalArgumentException problem) {
            return Optional.empty();
        }
    }

    private void report(ImportedSpec spec) throws IOException {
        List<String> lines = spec.report().summary().lines().toList();
        lines.forEach(LOG::info);
        Optional<String> file = option(REPORT_FILE);
        if (file.isPresent()) {
            boolean json = file.get().endsWith(".json");
            Files.writeString(
                    Path.of(file.get()),
                    json ? spec.report().json() : spec.report().text());
        }
    }
}
