package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferrule connections remove}: forgets a connection and its tokens. */
@Command(
        name = "remove",
        description = {
            "Removes a connection and the tokens that are kept for it.",
            "What the service has given stays valid there; end it in the service's own settings."
        })
final class RemoveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "The name of the connection.")
    private String name;

    RemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        new Profiles(surroundings).remove(name);
        surroundings.out().println("Removed " + name + ".");
        return ExitCode.OK.code();
    }
}
