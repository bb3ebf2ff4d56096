package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses for people. */
public final class Links {

    private static final int LONGEST = 500;

    private Links() {}

    /** The address, when it is one that a browser may follow. */
    public static Optional<String> of(Node node) {
        String text = node.isText() ? node.text().strip() : "";
        try {
            URI uri = new URI(text);
            boolean safe = uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return safe && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException problem) {
            return Optional.empty();
        }
    }
}
