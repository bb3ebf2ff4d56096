package dev.ferrule.testkit.sandbox;

import java.util.Map;

/** A running service: state in memory and an answer to each request. Requests may come from several threads at once. */
public interface SandboxService {

    /** Answers one request and changes the state as the real service would. */
    SandboxResponse handle(SandboxRequest request);

    /**
     * The values that a connection of the connector needs to reach this service, by field name.
     *
     * @param baseUrl scheme, host and port of the server in front of this service, without a slash at the end
     */
    Map<String, String> connectionFields(String baseUrl);
}
