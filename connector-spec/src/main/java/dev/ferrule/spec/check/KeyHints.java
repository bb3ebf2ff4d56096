package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Shape;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Map;
import java.util.Optional;

/** What to write in place of a key that does not exist. */
final class KeyHints {

    /** What habits from other tools lead to, where more than another word is needed; by construct and key. */
    private static final Map<String, Advice> ADVICE = Map.ofEntries(
            advice(
                    "a parameter",
                    "in",
                    "to",
                    "say where it goes: `to: query.NAME`, `to: header.NAME` or `to: body.PATH`"),
            advice(
                    "a parameter",
                    "properties",
                    "",
                    "describe the object under `types:` of connector.yaml, and name it in `type:`"),
            advice("a field", "properties", "", "describe the object as a type of its own, and name it in `type:`"),
            advice("an action", "required", "", "say `required: true` in each parameter that must be given"),
            advice("an action", "method", "call", "write the method and the path together, as in `call: GET /users`"),
            advice("an action", "path", "call", "write the method and the path together, as in `call: GET /users`"),
            advice("an action", "url", "call", "write the method and the path together, as in `call: GET /users`"),
            advice("a step", "method", "call", "write the method and the path together, as in `call: GET /users`"),
            advice("a step", "path", "call", "write the method and the path together, as in `call: GET /users`"),
            advice("a step", "url", "call", "write the method and the path together, as in `call: GET /users`"),
            advice("an action", "auth", "", "say it in connector.yaml, for all actions"),
            advice("an action", "security", "", "say it under `auth:` of connector.yaml, for all actions"),
            advice("an action", "timeout", "", "leave it out: who runs the action says how long it may take"),
            advice("a step", "timeout", "", "leave it out: who runs the action says how long it may take"),
            advice("an action", "retry", "", "see `repeat:`, and `then: retry` in `responses:`"),
            advice("an action", "retries", "", "see `repeat:`, and `then: retry` in `responses:`"),
            advice("a connector", "actions", "", "write each action into a file of its own in the folder `actions`"),
            advice("a connector", "paths", "", "write each action into a file of its own in the folder `actions`"),
            advice("a connector", "operations", "", "write each action into a file of its own in the folder `actions`"),
            advice("a response rule", "status", "when", "write `when: {status: 404}`"),
            advice("a response rule", "body", "when", "write `when: {body.NAME: VALUE}`"),
            advice(
                    "an auth scheme",
                    "type",
                    "",
                    "write the recipe as a key, such as `bearer: {token: connection.token}`"),
            advice("an API key", "in", "", "write `header: NAME`, `query: NAME` or `cookie: NAME`"),
            advice("an API key", "name", "", "write `header: NAME`, `query: NAME` or `cookie: NAME`"),
            advice("the pagination", "type", "next", "write `next:` with `cursor`, `url`, `link`, `page` or `offset`"),
            advice("the pagination", "cursor", "next", "write `next: {cursor: body.NAME, to: query.NAME}`"),
            advice("the pagination", "page", "next", "write `next: {page: query.NAME}`"),
            advice("the pagination", "offset", "next", "write `next: {offset: query.NAME}`"),
            advice("a note", "type", "", "write the kind as the key, such as `warning: TEXT`"),
            advice("a note", "text", "", "write the kind as the key, such as `warning: TEXT`"),
            advice("a note of an action", "type", "", "write the kind as the key, such as `warning: TEXT`"),
            advice("a note of an action", "text", "", "write the kind as the key, such as `warning: TEXT`"));

    /** A key, if one is meant, and the words of the hint. */
    record Advice(Optional<String> meant, String hint) {}

    private KeyHints() {}

    private static Map.Entry<String, Advice> advice(String noun, String key, String meant, String hint) {
        return Map.entry(noun + "/" + key, new Advice(Optional.of(meant).filter(word -> !word.isEmpty()), hint));
    }

    /** What to write in place of an entry whose key its shape does not have. */
    static Advice of(Entry entry, Shape shape) {
        String written = entry.name();
        int colon = written.indexOf(':');
        if (colon > 0 && shape.names().contains(written.substring(0, colon)) && empty(entry)) {
            String key = written.substring(0, colon);
            return new Advice(
                    Optional.of(key),
                    "write a blank behind the colon: `" + key + ": " + written.substring(colon + 1) + "`");
        }
        Advice special = ADVICE.get(shape.noun() + "/" + written);
        if (special != null) {
            return special;
        }
        Optional<String> likely = Suggestion.likely(written, shape.names());
        if (likely.isEmpty() && shape.noun().equals("a body")) {
            return new Advice(Optional.empty(), "write the members of a JSON body under `json:`");
        }
        if (likely.isEmpty() && shape.noun().equals("a type")) {
            return new Advice(Optional.of("fields"), "write the fields of the type under `fields:`");
        }
        return new Advice(likely, Suggestion.hint(written, shape.names()));
    }

    private static boolean empty(Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }
}
