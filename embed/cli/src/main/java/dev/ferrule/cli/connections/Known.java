package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.Profile;
import dev.ferrule.cli.profile.Profiles;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.spec.model.Connector;

/**
 * A connection with a name, and its connector.
 *
 * @param profile the connection
 * @param connector its connector
 */
record Known(Profile profile, Connector connector) {

    /**
     * The connection of this name.
     *
     * @throws Problem when there is none, or its connector is not to be found
     */
    static Known read(String name, Surroundings surroundings) {
        return of(new Profiles(surroundings).read(name), surroundings);
    }

    static Known of(Profile profile, Surroundings surroundings) {
        Connector connector =
                new Connectors(surroundings).load(profile.written()).connector();
        if (!connector.id().equals(profile.connector())) {
            throw Problem.of(
                    ExitCode.INVALID,
                    "The connection " + profile.name() + " is one to " + profile.connector() + ", and "
                            + profile.written() + " holds " + connector.id() + " now.");
        }
        return new Known(profile, connector);
    }
}
