package dev.ferrule.cli.sandbox;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A setting of a sandbox, as {@code --sandbox-option} gives it.
 *
 * @param name the setting's name
 * @param value its value
 */
public record SandboxSetting(String name, String value) {

    /** The settings of a sandbox; of two with one name the later counts. */
    public static SandboxOptions options(List<SandboxSetting> settings) {
        SandboxOptions options = SandboxOptions.defaults();
        for (SandboxSetting setting : settings) {
            options = options.with(setting.name, setting.value);
        }
        return options;
    }

    /** Reads {@code KEY=VALUE}; what is something else is not repeated, as it may be a secret. */
    public static final class Converter implements ITypeConverter<SandboxSetting> {
        @Override
        public SandboxSetting convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("must be KEY=VALUE");
            }
            return new SandboxSetting(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
