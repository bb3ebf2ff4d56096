package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Server-sent events, read to the end of the answer: a list of objects with the {@code data} of each and, where the service
 * tells them, its {@code event} and its {@code id}.
 *
 * <p>Data that are an object or a list of JSON come as that, all others as the text that they are: services end their streams
 * by a word such as {@code [DONE]}, and send pieces of a text that may look like a number. The end of the answer ends the last
 * event, as not all services send a blank line behind it.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">HTML, Interpreting
 *     an event stream</a>
 */
final class ServerSentEvents {

    /** The most events of an answer. */
    static final int MOST_EVENTS = 1_000_000;

    private final List<JsonValue> events = new ArrayList<>();
    private final Map<String, String> told = new LinkedHashMap<>();

    private ServerSentEvents() {}

    static JsonValue read(AnswerBytes bytes, ContentLabel label) throws IOException, UnreadableAnswer {
        ServerSentEvents read = new ServerSentEvents();
        try (BufferedReader lines = new BufferedReader(AnswerText.of(bytes, label))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read.line(line);
            }
        } catch (AnswerText.Malformed e) {
            throw e.unreadable();
        }
        read.dispatch();
        return new JsonArray(read.events);
    }

    /** A line without a colon is a field without a value, and one that begins with a colon is a comment. */
    private void line(String line) throws UnreadableAnswer {
        if (line.isEmpty()) {
            dispatch();
            return;
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        String text = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "data" -> told.merge(field, text, (before, more) -> before + "\n" + more);
            case "event", "id" -> told.put(field, text);
            default -> {
                // Comments keep the connection alive, and `retry` is for those who connect again.
            }
        }
    }

    private void dispatch() throws UnreadableAnswer {
        if (told.containsKey("data")) {
            Map<String, JsonValue> event = new LinkedHashMap<>();
            for (String name : List.of("event", "id")) {
                if (told.containsKey(name)) {
                    event.put(name, new JsonText(told.get(name)));
                }
            }
            event.put("data", data(told.get("data")));
            events.add(new JsonObject(event));
        }
        told.clear();
        if (events.size() > MOST_EVENTS) {
            throw new UnreadableAnswer("has more than " + MOST_EVENTS + " events");
        }
    }

    private static JsonValue data(String text) {
        String begin = text.stripLeading();
        if (begin.startsWith("{") || begin.startsWith("[")) {
            try {
                return JsonReader.read(text);
            } catch (InvalidJsonException e) {
                return new JsonText(text);
            }
        }
        return new JsonText(text);
    }
}
