package dev.ferrule.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Makes values of the tokens of one text. Parts of objects and arrays that are still open lie on a stack, so that each takes
 * what it needs when it ends, and nothing before.
 */
final class ValueParser {

    private final JsonParser tokens;
    private Object[] stack = new Object[32];
    private int top;

    ValueParser(JsonParser tokens) {
        this.tokens = tokens;
    }

    /** The value that begins with a token. */
    JsonValue value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonText(tokens.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(tokens.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new InvalidJsonException("Unexpected " + token + ".", 0, 0);
        };
    }

    private JsonObject object() throws IOException {
        int base = top;
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            if (top - base == 2 * Members.FEW) {
                return large(base, name);
            }
            if (Members.find(stack, base, (top - base) / 2, name) >= 0) {
                throw duplicate();
            }
            push(name);
            push(value(tokens.nextToken()));
        }
        Object[] pairs = Arrays.copyOfRange(stack, base, top);
        top = base;
        return new JsonObject(Members.of(pairs, pairs.length / 2, Map.of()));
    }

    /** An object of more members than are looked through, the first of which are on the stack. */
    private JsonObject large(int base, String next) throws IOException {
        JsonObject.Builder members = JsonObject.builder(4 * Members.FEW);
        for (int i = base; i < top; i += 2) {
            members.put((String) stack[i], (JsonValue) stack[i + 1]);
        }
        top = base;
        String name = next;
        do {
            if (members.has(name)) {
                throw duplicate();
            }
            members.put(name, value(tokens.nextToken()));
            name = tokens.nextToken() == JsonToken.END_OBJECT ? "" : tokens.currentName();
        } while (tokens.currentToken() != JsonToken.END_OBJECT);
        return members.build();
    }

    private InvalidJsonException duplicate() {
        return InvalidJsonException.at(tokens.currentTokenLocation());
    }

    private JsonArray array() throws IOException {
        int base = top;
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            push(value(token));
        }
        JsonValue[] values = Arrays.copyOfRange(stack, base, top, JsonValue[].class);
        top = base;
        return JsonArray.of(values);
    }

    private void push(Object part) {
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, 2 * top);
        }
        stack[top++] = part;
    }
}
