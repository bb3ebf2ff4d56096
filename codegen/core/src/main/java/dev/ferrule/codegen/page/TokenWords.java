package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.AuthScheme.Place;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Session;
import dev.ferrule.spec.model.TokenUse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts the recipes whose proof a server gives into words. */
final class TokenWords {

    private TokenWords() {}

    static String of(OAuth2 oauth2) {
        if (oauth2.grant().equals("self-signed")) {
            return "a token that the connection signs itself" + sent(oauth2.use());
        }
        String by = switch (oauth2.grant()) {
            case "client-credentials" -> "for the program itself";
            case "refresh-token" -> "by a refresh token";
            case "authorization-code" -> "that somebody allows in a browser";
            case "jwt-bearer" -> "by a signed statement";
            default -> "by user and password";
        };
        String scopes = oauth2.scopes().isEmpty()
                ? ""
                : ", with the scopes " + SafeCharacters.line(String.join(", ", oauth2.scopes()));
        return "a token of OAuth 2 " + by + scopes + sent(oauth2.use());
    }

    static String of(Session session) {
        String what = session.use().place() == null ? "a session by its cookies" : "what a login gives";
        String end = session.logout() == null ? "" : "; closing the connection logs out";
        return what + by(session.basic()) + sent(session.use()) + end;
    }

    private static String by(Session.@Nullable Basic basic) {
        if (basic == null) {
            return "";
        }
        return " by HTTP Basic authentication" + (basic.everyCall() ? ", which all calls carry as well" : "");
    }

    private static String sent(TokenUse use) {
        Place place = use.place();
        if (place == null) {
            return "";
        }
        String word = place == Place.QUERY ? "query parameter" : place.name().toLowerCase(Locale.ROOT);
        return ", sent in the " + word + " " + SafeCharacters.line(use.field());
    }
}
