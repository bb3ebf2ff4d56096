package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.secret.EnvironmentSecrets;
import dev.ferrule.runtime.secret.FileSecrets;
import dev.ferrule.runtime.secret.Secrets;
import java.nio.file.Path;

/** Reads the secrets of a connection file, which stand there or are referred to. */
final class FileSecretReader {

    private final Secrets secrets;
    private final Path file;

    private FileSecretReader(Secrets secrets, Path file) {
        this.secrets = secrets;
        this.file = file;
    }

    /** What reads those of this file, to whose folder paths are relative. */
    static FileSecretReader of(Path file, Surroundings surroundings) {
        Path folder = file.toAbsolutePath().getParent();
        return new FileSecretReader(places(folder == null ? surroundings.directory() : folder, surroundings), file);
    }

    /** Where secrets can be. */
    static Secrets places(Path folder, Surroundings surroundings) {
        return Secrets.standard()
                .with(new EnvironmentSecrets(surroundings.environment()))
                .with(new FileSecrets(folder));
    }

    /**
     * The secret of a setting.
     *
     * @throws Problem when it refers to one that there is not
     */
    Secret read(String text, String setting) {
        try {
            return secrets.read(text);
        } catch (SettingsException e) {
            Problem problem = Problem.of(
                    ExitCode.INVALID,
                    setting + " in " + file + ": " + e.failure().message());
            throw e.advice().map(problem::hint).orElse(problem);
        }
    }
}
