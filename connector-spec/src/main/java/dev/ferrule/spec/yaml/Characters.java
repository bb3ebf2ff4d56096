package dev.ferrule.spec.yaml;

import java.util.OptionalInt;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Which signs a spec may hold. */
final class Characters {

    private Characters() {}

    /** The first sign of a text that is refused. */
    static OptionalInt firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!isPlain(sign)) {
                return text.codePoints().filter(Characters::isForbidden).findFirst();
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the sign is a printable one of ASCII, as most are, which needs no closer look. */
    static boolean isPlain(int sign) {
        return sign >= ' ' && sign < 0x7F;
    }

    /**
     * Whether the sign is refused everywhere: what YAML itself does not print, and signs that make a text look other
     * than it is (directions that override, and the invisible tag signs).
     */
    static boolean isForbidden(int sign) {
        return !StreamReader.isPrintable(sign)
                || (sign >= 0x7F && sign < 0xA0)
                || sign == 0xFEFF
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || (sign >= 0xE0000 && sign <= 0xE007F);
    }
}
