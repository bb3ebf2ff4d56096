package dev.ferrule.spec.format;

import dev.ferrule.spec.yaml.SpecDocument;

/**
 * One step from a version of the language to the next. It edits the text of a file at the places of its nodes, so that
 * comments and layout stay. A new version of the language adds one such class to {@link Migrator}.
 */
public interface Migration {

    /** The version that it starts from. */
    int from();

    /** The version that it leads to. */
    int to();

    /** One line on what it changes. */
    String description();

    /** The new text of {@code connector.yaml}. */
    String connector(SpecDocument file);

    /** The new text of the file of an action. */
    default String action(SpecDocument file) {
        return file.source().text();
    }
}
