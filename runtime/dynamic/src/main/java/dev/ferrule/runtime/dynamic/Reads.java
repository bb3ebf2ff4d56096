package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.ReadOptions;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.spec.model.ReadOptions.Csv;
import dev.ferrule.spec.model.Step;
import java.util.Optional;

/** Lowers how answers are read. */
final class Reads {

    private Reads() {}

    static StepDefinition.Read lower(Step.Read read) {
        return switch (read) {
            case JSON -> StepDefinition.Read.JSON;
            case TEXT -> StepDefinition.Read.TEXT;
            case NOTHING -> StepDefinition.Read.NOTHING;
            case BYTES -> StepDefinition.Read.BYTES;
            case XML -> StepDefinition.Read.XML;
            case CSV -> StepDefinition.Read.CSV;
            case NDJSON -> StepDefinition.Read.NDJSON;
            case SSE -> StepDefinition.Read.SSE;
        };
    }

    static ReadOptions lower(dev.ferrule.spec.model.ReadOptions options) {
        return new ReadOptions(
                Optional.ofNullable(options.csv()).map(Reads::lower),
                options.lists().stream().map(Values::lower).toList(),
                options.gzip(),
                Optional.ofNullable(options.file()).map(file -> new ReadOptions.InnerFile(file.at(), file.urlSafe())));
    }

    private static ReadOptions.Csv lower(Csv csv) {
        return new ReadOptions.Csv(
                switch (csv.header()) {
                    case FIRST_LINE -> ReadOptions.Header.FIRST_LINE;
                    case NONE -> ReadOptions.Header.NONE;
                    case GIVEN -> ReadOptions.Header.GIVEN;
                },
                csv.names(),
                csv.separator());
    }
}
