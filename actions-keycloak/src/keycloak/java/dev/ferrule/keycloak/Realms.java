package dev.ferrule.keycloak;

/** What realms of these tests have: a client with a service account, one for people, and a person. */
final class Realms {

    static final String CLIENT = "user-admin";
    static final String SECRET = "s3cret-of-user-admin";
    static final String TERMINAL = "terminal";
    static final String PERSON = "boss";
    static final String PASSWORD = "pa55word-of-boss";

    /** How long an access token lasts in {@link #brief()}. */
    static final int SECONDS = 3;

    private Realms() {}

    /** A realm whose tokens last longer than the tests. */
    static String usual() {
        return realm("\"accessTokenLifespan\": 600, \"displayName\": \"The Shop\"");
    }

    /** A realm whose access tokens last {@value #SECONDS} seconds, and whose refresh tokens can be used once. */
    static String brief() {
        return realm(
                "\"accessTokenLifespan\": " + SECONDS + ", \"revokeRefreshToken\": true, \"refreshTokenMaxReuse\": 0");
    }

    private static String realm(String settings) {
        return """
                {"realm": "REALM", "enabled": true, %s,
                 "clients": [
                   {"clientId": "user-admin", "secret": "s3cret-of-user-admin", "serviceAccountsEnabled": true,
                    "standardFlowEnabled": false, "directAccessGrantsEnabled": true},
                   {"clientId": "terminal", "publicClient": true, "standardFlowEnabled": true,
                    "redirectUris": ["http://127.0.0.1/*"]}],
                 "users": [
                   {"username": "service-account-user-admin", "enabled": true, "serviceAccountClientId": "user-admin",
                    "clientRoles": {"realm-management": ["realm-admin"]}},
                   {"username": "boss", "enabled": true, "email": "boss@example.com", "firstName": "Bo", "lastName": "Ss",
                    "credentials": [{"type": "password", "value": "pa55word-of-boss", "temporary": false}],
                    "clientRoles": {"realm-management": ["realm-admin"]}}]}
                """.formatted(settings);
    }
}
