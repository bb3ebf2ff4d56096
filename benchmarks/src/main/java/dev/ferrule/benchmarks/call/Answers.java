package dev.ferrule.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The answers of the server, whole as they are on the wire. */
public final class Answers {

    /** A user of some 1,100 bytes, with one member that no description knows. */
    private static final String USER = """
            {"expand":"attributes","link":{"href":"http://localhost/rest/usermanagement/1/user?username=sampleuser",\
            "rel":"self"},"name":"sampleuser","password":{"link":{"href":\
            "http://localhost/rest/usermanagement/1/user/password?username=sampleuser","rel":"edit"}},\
            "key":"557057:927441f1-cc92-4030-b633-8a2bbdf7136e","active":true,"attributes":{"link":{"href":\
            "http://localhost/rest/usermanagement/1/user/attribute?username=sampleuser","rel":"self"},"attributes":[\
            {"link":{"href":"http://localhost/rest/usermanagement/1/user/attribute?username=sampleuser\
            &attributename=invalidPasswordAttempts","rel":"self"},"name":"invalidPasswordAttempts","values":["0"]},\
            {"link":{"href":"http://localhost/rest/usermanagement/1/user/attribute?username=sampleuser\
            &attributename=requiresPasswordChange","rel":"self"},"name":"requiresPasswordChange","values":["false"]}]},\
            "first-name":"Sample","last-name":"User","display-name":"Sample User","email":"sample@user.cool",\
            "directory-id":32769,"directory-name":"Internal directory","created-date":1400000000000,\
            "updated-date":1400000001234}""";

    private static final String TOKEN =
            "{\"access_token\":\"mF_9.B5f-4.1JqM\",\"token_type\":\"Bearer\",\"expires_in\":86400}";

    private static final String FIELDS =
            "Server: loopback\r\nX-Embedded-Crowd-Version: Crowd/6.0.2\r\nCache-Control: no-store\r\n";

    private Answers() {}

    /** A user. */
    public static byte[] user() {
        return json(USER);
    }

    /** A token of OAuth 2 that lasts a day. */
    static byte[] token() {
        return json(TOKEN);
    }

    /** Nothing but success. */
    static byte[] done() {
        return ("HTTP/1.1 204 No Content\r\n" + FIELDS + "\r\n").getBytes(UTF_8);
    }

    private static byte[] json(String text) {
        return ("HTTP/1.1 200 OK\r\n" + FIELDS + "Content-Type: application/json\r\nContent-Length: "
                        + text.getBytes(UTF_8).length + "\r\n\r\n" + text)
                .getBytes(UTF_8);
    }
}
