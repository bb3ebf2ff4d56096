package dev.ferrule.cli.console;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that every command has. One object serves the whole tree, so they may stand at any place. */
public final class GlobalOptions {

    /** The name under which the options are mixed into a command. */
    private static final String MIXIN = "global";

    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on the option itself
    private boolean help;

    @Option(names = "--verbose", description = "Shows stack traces and further details.")
    void verbose(boolean on) {
        // A parser resets the options of its own command; what was said once stays said.
        verbose = verbose || on;
    }

    /** Whether details were asked for. */
    public boolean verbose() {
        return verbose;
    }

    /** Adds these options to a command. */
    public void addTo(CommandLine command) {
        command.addMixin(MIXIN, this);
    }

    /** Adds these options to a command that is being put together. */
    public void addTo(CommandSpec command) {
        command.addMixin(MIXIN, CommandSpec.forAnnotatedObject(this));
    }
}
