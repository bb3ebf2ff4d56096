package dev.ferrule.codegen.page;

import java.util.List;

/**
 * The page of a connector: what it is for, what a connection needs, and which actions it has.
 *
 * @param id the id of the connector
 * @param title the name of the connector
 * @param description what the connector is for
 * @param connection the fields of a connection in the order in which they are asked for
 * @param authentication the ways to prove who calls; the user of a connection picks one, else the first counts
 * @param hosts the hosts that calls may go to; empty for any
 * @param actions the actions, sorted by id
 */
public record ConnectorPage(
        String id,
        String title,
        RichText description,
        List<ParameterRow> connection,
        List<SchemeRow> authentication,
        List<String> hosts,
        List<ActionEntry> actions) {

    /** A page of these parts. */
    public ConnectorPage {
        connection = List.copyOf(connection);
        authentication = List.copyOf(authentication);
        hosts = List.copyOf(hosts);
        actions = List.copyOf(actions);
    }

    /**
     * An action in the list of actions.
     *
     * @param summary the first paragraph of its description
     */
    public record ActionEntry(String id, String title, RichText summary) {}
}
