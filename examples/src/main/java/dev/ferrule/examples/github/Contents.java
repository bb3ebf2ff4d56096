package dev.ferrule.examples.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of the repository's branches, by path. A file is changed only by who names the version that is there. */
final class Contents {

    /** How a change without the version of the file that is there is refused; from memory. */
    private static final String NO_SHA = "Invalid request.\n\n\"sha\" wasn't supplied.";
    /** What is told of a path that Git does not take; from memory. */
    private static final String BAD_PATH = "path contains a malformed path component";

    private final Map<String, Map<String, byte[]>> branches = new TreeMap<>();
    private int crossings;
    private int commits;

    Contents(SandboxOptions options) {
        crossings = options.count("crossings", 0);
        for (String branch : List.of("main", "garden")) {
            branches.put(branch, new TreeMap<>(Map.of("README.md", "# Octo\n".getBytes(StandardCharsets.UTF_8))));
        }
    }

    SandboxResponse read(String path, Optional<String> ref) {
        Map<String, byte[]> files = branches.get(ref.orElse("main"));
        if (files == null || !files.containsKey(path)) {
            return GitHubService.problem(404, "Not Found");
        }
        byte[] content = files.get(path);
        if (crossings > 0) {
            crossings--;
            files.put(path, ("Somebody else was here, " + crossings).getBytes(StandardCharsets.UTF_8));
        }
        ObjectNode body = file(path, content);
        body.put("encoding", "base64").put("content", Base64.getMimeEncoder().encodeToString(content));
        return SandboxResponse.json(200, body);
    }

    SandboxResponse write(String path, SandboxRequest request) {
        if (!request.hasType("application/json")) {
            return GitHubService.problem(415, "Unsupported 'Content-Type'");
        }
        JsonNode body = request.json();
        Map<String, byte[]> files = branches.get(body.path("branch").asText("main"));
        if (files == null) {
            return GitHubService.problem(404, "Branch " + body.path("branch").asText() + " not found");
        }
        if (List.of(path.split("/", -1)).contains(".git")) {
            return problems(BAD_PATH, "path");
        }
        if (!body.path("message").isTextual() || body.path("message").asText().isEmpty()) {
            return problems("Invalid request.", "message");
        }
        Optional<byte[]> content = decoded(body.path("content"));
        if (content.isEmpty()) {
            return GitHubService.problem(422, "content is not valid Base64");
        }
        byte[] before = files.get(path);
        if (before != null && body.path("sha").isMissingNode()) {
            return GitHubService.problem(422, NO_SHA);
        }
        if (body.has("sha")
                && (before == null || !sha(before).equals(body.path("sha").asText()))) {
            return GitHubService.problem(
                    409, path + " does not match " + body.path("sha").asText());
        }
        files.put(path, content.get());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("content", file(path, content.get()));
        answer.putObject("commit").put("sha", sha(("commit " + ++commits).getBytes(StandardCharsets.UTF_8)));
        return SandboxResponse.json(before == null ? 201 : 200, answer);
    }

    private static Optional<byte[]> decoded(JsonNode content) {
        try {
            return content.isTextual()
                    ? Optional.of(Base64.getMimeDecoder().decode(content.asText()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SandboxResponse problems(String message, String field) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
        body.putArray("errors")
                .addObject()
                .put("resource", "Commit")
                .put("field", field)
                .put("code", "invalid");
        return SandboxResponse.json(422, body);
    }

    private static ObjectNode file(String path, byte[] content) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "file")
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path", path)
                .put("sha", sha(content))
                .put("size", content.length);
    }

    /** The name that Git gives a content. */
    private static String sha(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            return String.format("%040x", new BigInteger(1, digest.digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
