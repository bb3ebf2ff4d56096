package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.Profile;
import dev.ferrule.cli.profile.Profiles;
import dev.ferrule.cli.run.NamedConnection;
import dev.ferrule.cli.run.ProfileOptions;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ferrule connections list}: what is kept, without what is secret. */
@Command(
        name = "list",
        description = "Lists the connections: name, connector, server, and which secrets are kept or referred to.")
final class ListCommand implements Callable<Integer> {

    private static final String NOTHING = "-";

    private final Surroundings surroundings;

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Profiles profiles = new Profiles(surroundings);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NAME", "CONNECTOR", "SERVER", "SECRETS"));
        for (String name : profiles.names()) {
            rows.add(row(profiles, name));
        }
        if (rows.size() == 1) {
            surroundings.err().println("There are no connections. ferrule connections add NAME CONNECTOR makes one.");
            return ExitCode.OK.code();
        }
        print(rows);
        return ExitCode.OK.code();
    }

    private List<String> row(Profiles profiles, String name) {
        Profile profile;
        try {
            profile = profiles.read(name);
        } catch (Problem e) {
            return List.of(name, NOTHING, NOTHING, "cannot be used: " + e.text());
        }
        try {
            Known known = Known.of(profile, surroundings);
            String server = new NamedConnection(known.connector(), profile, surroundings)
                    .server()
                    .orElse(NOTHING);
            List<String> secrets = new ArrayList<>(ProfileOptions.origins(known.connector(), profile.settings()));
            if (Files.isDirectory(profiles.tokens(name))) {
                secrets.add("tokens (stored)");
            }
            return List.of(
                    name,
                    Plain.text(profile.connector()),
                    Plain.text(server),
                    secrets.isEmpty() ? NOTHING : String.join(", ", secrets));
        } catch (Problem e) {
            return List.of(name, Plain.text(profile.connector()), NOTHING, "its connector cannot be read");
        }
    }

    private void print(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            surroundings.out().println(line.toString().stripTrailing());
        }
    }
}
