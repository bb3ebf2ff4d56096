package dev.ferrule.spec.format;

import java.util.List;
import java.util.Map;

/** What came out of bringing a connector to the current version of the language. */
public sealed interface MigrationResult {

    /** The connector is written in the current version. */
    record Current(int version) implements MigrationResult {}

    /** The connector is written in a version that this release does not know. */
    record Unknown(String version) implements MigrationResult {}

    /** A file cannot be read; the reasons have been reported. */
    record Unreadable() implements MigrationResult {}

    /**
     * The connector was written in an older version.
     *
     * @param from the version it was written in
     * @param steps what was done, in order
     * @param files the new texts of the files that differ, by their paths within the connector's folder
     */
    record Migrated(int from, List<Migration> steps, Map<String, String> files) implements MigrationResult {

        /** Copies what it is given. */
        public Migrated {
            steps = List.copyOf(steps);
            files = Map.copyOf(files);
        }
    }
}
