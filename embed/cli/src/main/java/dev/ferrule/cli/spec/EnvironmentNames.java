package dev.ferrule.cli.spec;

import java.util.Locale;

/** The environment variables that fields of a connection come from: {@code FERRULE_<CONNECTOR>_<FIELD>}. */
public final class EnvironmentNames {

    private EnvironmentNames() {}

    /** The variable of a field. */
    public static String of(String connectorId, String fieldId) {
        return ("FERRULE_" + connectorId + "_" + fieldId)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .replace('.', '_');
    }
}
