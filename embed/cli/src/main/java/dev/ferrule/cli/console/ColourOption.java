package dev.ferrule.cli.console;

import picocli.CommandLine.Option;

/** The option {@code --color} of commands whose output can have colours. */
public final class ColourOption {

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Whether the text has colours. Default: auto, on a terminal and by NO_COLOR, CLICOLOR_FORCE.")
    private When when = When.AUTO;

    /** When there are colours. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Whether the output gets colours in these surroundings. What is said here beats the environment. */
    public boolean colour(Surroundings surroundings) {
        return switch (when) {
            case AUTO -> surroundings.colour();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }
}
