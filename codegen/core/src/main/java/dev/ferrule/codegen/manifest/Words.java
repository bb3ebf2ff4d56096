package dev.ferrule.codegen.manifest;

import java.util.Locale;

/** Words of the manifest. */
final class Words {

    private Words() {}

    /** A constant in kebab case. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
