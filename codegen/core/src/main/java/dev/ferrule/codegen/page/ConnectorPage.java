package dev.ferrule.codegen.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a connector: what it is for, what a connection needs, and which actions it has.
 *
 * @param id the id of the connector
 * @param title the name of the connector
 * @param description what the connector is for
 * @param connection the fields of a connection in the order in which they are asked for
 * @param authentication the ways to prove who calls; the user of a connection picks one, else the first counts
 * @param hosts the hosts that calls may go to; empty for any
 * @param servers the addresses below which calls go, the usual one first; empty when there is one
 * @param actions the actions, sorted by id
 * @param test the action that tests a connection, or null when none does
 * @param limits the sentences on how many requests are sent
 * @param versions the versions of the service, oldest first
 * @param website the address of the service for people, or null
 * @param about the sentences for catalogues; empty for none
 * @param hooks the hand-written code that the connector runs
 * @param errors what every action can fail with: the service's codes, and answers without one
 */
public record ConnectorPage(
        String id,
        String title,
        RichText description,
        List<ParameterRow> connection,
        List<SchemeRow> authentication,
        List<String> hosts,
        List<String> servers,
        List<ActionEntry> actions,
        @Nullable ActionEntry test,
        List<String> limits,
        List<VersionEntry> versions,
        @Nullable WebAddress website,
        String about,
        List<HookRow> hooks,
        List<ErrorRow> errors) {

    /** A page of these parts. */
    public ConnectorPage {
        connection = List.copyOf(connection);
        authentication = List.copyOf(authentication);
        hosts = List.copyOf(hosts);
        servers = List.copyOf(servers);
        actions = List.copyOf(actions);
        limits = List.copyOf(limits);
        versions = List.copyOf(versions);
        hooks = List.copyOf(hooks);
        errors = List.copyOf(errors);
    }

    /**
     * An action in the list of actions.
     *
     * @param slug the last part of the address of its page
     * @param summary the sentence that says what it does, else the first paragraph of its description
     */
    public record ActionEntry(String id, String slug, String title, RichText summary) {}

    /**
     * Hand-written code.
     *
     * @param name the name under which a program registers it
     * @param kind what it may do
     * @param reads the labels of the connection's values that it sees
     * @param calls the hosts that it may call beside the server
     */
    public record HookRow(String name, String kind, RichText description, List<String> reads, List<String> calls) {
        /** Copies the lists. */
        public HookRow {
            reads = List.copyOf(reads);
            calls = List.copyOf(calls);
        }
    }

    /**
     * A version of the service.
     *
     * @param title the version as the service writes it
     * @param description what is different in it
     */
    public record VersionEntry(String title, RichText description) {}
}
