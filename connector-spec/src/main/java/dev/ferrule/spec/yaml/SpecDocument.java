package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.SourceText;

/**
 * A file of a spec, read.
 *
 * @param source the file's text
 * @param root what it holds
 */
public record SpecDocument(SourceText source, SpecNode root) {

    /** The file, relative to the connector's folder. */
    public String file() {
        return source.file();
    }
}
