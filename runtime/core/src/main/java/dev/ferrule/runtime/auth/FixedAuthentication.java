package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.HttpRequest;
import java.util.List;

/** A proof that is the same for every request of a connection. */
abstract class FixedAuthentication implements Authentication {

    private final List<Credential> credentials;

    FixedAuthentication(Credential... credentials) {
        this.credentials = List.of(credentials);
    }

    @Override
    public final List<Credential> prove(HttpRequest finished) {
        return credentials;
    }

    @Override
    public final List<Credential> planned() {
        return credentials;
    }

    @Override
    public final boolean isFixed() {
        return true;
    }

    /** A service may repeat what it was sent, in which the fields of the connection need not stand as they are. */
    @Override
    public final List<Secret> secrets() {
        return credentials.stream().flatMap(Credential::secrets).toList();
    }
}
