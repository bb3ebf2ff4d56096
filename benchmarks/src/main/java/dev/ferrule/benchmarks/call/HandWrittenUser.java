package dev.ferrule.benchmarks.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A user as hand-written code reads it: what the documentation tells, and nothing else. */
record HandWrittenUser(
        String name,
        String key,
        boolean active,
        String firstName,
        String lastName,
        String displayName,
        String email,
        long directoryId,
        String directoryName,
        long created,
        long updated,
        List<Attribute> attributes) {

    /** An attribute and its values. */
    record Attribute(String name, List<String> values) {}

    /** The user at the begin of this text. */
    static HandWrittenUser read(JsonParser json) throws IOException {
        String name = "";
        String key = "";
        boolean active = false;
        String firstName = "";
        String lastName = "";
        String displayName = "";
        String email = "";
        long directoryId = 0;
        String directoryName = "";
        long created = 0;
        long updated = 0;
        List<Attribute> attributes = List.of();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "name" -> name = json.getText();
                case "key" -> key = json.getText();
                case "active" -> active = json.getBooleanValue();
                case "first-name" -> firstName = json.getText();
                case "last-name" -> lastName = json.getText();
                case "display-name" -> displayName = json.getText();
                case "email" -> email = json.getText();
                case "directory-id" -> directoryId = json.getLongValue();
                case "directory-name" -> directoryName = json.getText();
                case "created-date" -> created = json.getLongValue();
                case "updated-date" -> updated = json.getLongValue();
                case "attributes" -> attributes = attributes(json);
                default -> json.skipChildren();
            }
        }
        return new HandWrittenUser(
                name,
                key,
                active,
                firstName,
                lastName,
                displayName,
                email,
                directoryId,
                directoryName,
                created,
                updated,
                attributes);
    }

    private static List<Attribute> attributes(JsonParser json) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (member.equals("attributes")) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    attributes.add(attribute(json));
                }
            } else {
                json.skipChildren();
            }
        }
        return attributes;
    }

    private static Attribute attribute(JsonParser json) throws IOException {
        String name = "";
        List<String> values = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "name" -> name = json.getText();
                case "values" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        values.add(json.getText());
                    }
                }
                default -> json.skipChildren();
            }
        }
        return new Attribute(name, values);
    }
}
