package dev.ferrule.codegen.openapi;

import dev.ferrule.codegen.openapi.report.ImportReport;
import dev.ferrule.spec.model.Connector;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a document: the files of a connector, which the language's reader accepts, and a report.
 *
 * @param files their texts by their paths below the connector's folder
 * @param connector the connector that they are
 */
public record ImportedSpec(SortedMap<String, String> files, Connector connector, ImportReport report) {

    /** Keeps the files as they are. */
    public ImportedSpec {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
