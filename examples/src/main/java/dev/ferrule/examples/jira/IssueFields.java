package dev.ferrule.examples.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The fields of a new issue, and what each of them takes: the same kind of value has many forms. */
final class IssueFields {

    /** What an option is named by. The real service takes other names too; from memory. */
    private static final String OPTION = "id";
    /** What a person is named by; from memory. */
    private static final String PERSON = "accountId";

    private static final List<String> TYPES = List.of("10001", "10002");

    private IssueFields() {}

    static List<ObjectNode> types() {
        return List.of(type(TYPES.get(0), "Task"), type(TYPES.get(1), "Bug"));
    }

    static boolean isType(String id) {
        return TYPES.contains(id);
    }

    private static ObjectNode type(String id, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("subtask", false);
    }

    static List<ObjectNode> all() {
        ObjectNode severity = field("customfield_10010", "Severity", "option");
        severity.putArray("allowedValues").addObject().put("id", "10100").put("value", "Low");
        severity.withArray("allowedValues").addObject().put("id", "10101").put("value", "High");
        return List.of(
                severity,
                field("customfield_10016", "Story Points", "number"),
                field("customfield_10020", "Noticed", "datetime"),
                field("assignee", "Assignee", "user"),
                field("labels", "Labels", "array"));
    }

    private static ObjectNode field(String id, String name, String type) {
        ObjectNode field = JsonNodeFactory.instance
                .objectNode()
                .put("fieldId", id)
                .put("key", id)
                .put("name", name)
                .put("required", false);
        field.putObject("schema").put("type", type);
        return field;
    }

    /** What is wrong with a new issue, by the names of its fields; empty when it is good. */
    static ObjectNode problems(JsonNode fields, boolean projectIsKnown) {
        ObjectNode errors = JsonNodeFactory.instance.objectNode();
        if (!projectIsKnown) {
            errors.put("project", "valid project is required");
        }
        if (!TYPES.contains(fields.path("issuetype").path("id").asText())) {
            errors.put("issuetype", "The issue type selected is invalid.");
        }
        String summary = fields.path("summary").asText();
        if (summary.isBlank()) {
            errors.put("summary", "You must specify a summary of the issue.");
        }
        if (fields.has("description") && !isDocument(fields.path("description"))) {
            errors.put(
                    "description", "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        }
        fields.properties()
                .forEach(member -> problem(member.getKey(), member.getValue())
                        .ifPresent(text -> errors.put(member.getKey(), text)));
        return errors;
    }

    private static Optional<String> problem(String name, JsonNode value) {
        return switch (name) {
            case "project", "issuetype", "summary", "description" -> Optional.empty();
            case "customfield_10010" ->
                unless(value.path(OPTION).asText().matches("1010[01]"), "Specify a valid 'id' or 'name' for Severity");
            case "customfield_10016" -> unless(value.isNumber(), "Operation value must be a number");
            case "customfield_10020" -> unless(value.isTextual(), "Operation value must be a string");
            case "assignee" ->
                unless(value.path(PERSON).isTextual(), "expected Object containing an `accountId` property");
            case "labels" -> unless(value.isArray(), "data was not an array");
            default ->
                Optional.of("Field '" + name + "' cannot be set. It is not on the appropriate screen, or unknown.");
        };
    }

    private static Optional<String> unless(boolean good, String problem) {
        return good ? Optional.empty() : Optional.of(problem);
    }

    /** Whether a value is a document of paragraphs, whose texts are not empty. */
    private static boolean isDocument(JsonNode value) {
        if (!value.path("type").asText().equals("doc") || value.path("version").asInt() != 1) {
            return false;
        }
        for (JsonNode paragraph : value.path("content")) {
            if (!paragraph.path("type").asText().equals("paragraph")) {
                return false;
            }
            for (JsonNode text : paragraph.path("content")) {
                if (!text.path("type").asText().equals("text")
                        || text.path("text").asText().isEmpty()) {
                    return false;
                }
            }
        }
        return value.path("content").isArray();
    }
}
