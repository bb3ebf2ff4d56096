package dev.ferrule.crowd.sandbox.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The addresses at which applications want to be pinged when something happens; each application sees its own. Nobody is
 * pinged from here, so a token has no use and is not kept.
 */
public final class Webhooks {

    /**
     * A webhook.
     *
     * @param id its number, by which it is found
     * @param application the name of the application that has registered it
     * @param endpointUrl the address to ping
     */
    public record Webhook(long id, String application, String endpointUrl) {}

    private final SortedMap<Long, Webhook> byId = new TreeMap<>();
    private long registered;

    Webhooks() {}

    /**
     * Registers an address; an application that has registered it before gets the webhook that there is.
     *
     * @throws Refusal when it is no address of HTTP
     */
    public Webhook add(String application, String endpointUrl) {
        if (!isOfHttp(endpointUrl)) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "The endpoint URL <" + endpointUrl + "> is not valid");
        }
        return byId.values().stream()
                .filter(webhook -> webhook.application().equals(application)
                        && webhook.endpointUrl().equals(endpointUrl))
                .findFirst()
                .orElseGet(() -> register(application, endpointUrl));
    }

    /**
     * A webhook of an application.
     *
     * @throws Refusal when the application has none of this number
     */
    public Webhook get(String application, String id) {
        return number(id)
                .flatMap(known -> Optional.ofNullable(byId.get(known)))
                .filter(webhook -> webhook.application().equals(application))
                .orElseThrow(() -> Refusal.of(Reason.WEBHOOK_NOT_FOUND, "Webhook <" + id + "> does not exist"));
    }

    /**
     * Removes a webhook of an application.
     *
     * @throws Refusal when the application has none of this number
     */
    public void remove(String application, String id) {
        byId.remove(get(application, id).id());
    }

    private Webhook register(String application, String endpointUrl) {
        registered++;
        Webhook webhook = new Webhook(registered, application, endpointUrl);
        byId.put(webhook.id(), webhook);
        return webhook;
    }

    private static boolean isOfHttp(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
