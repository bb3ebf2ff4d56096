package dev.ferrule.examples.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One channel. What belongs to a message is JSON in one part; its files are parts with numbers in their names, and no others. */
final class DiscordService implements SandboxService {

    private static final String TOKEN = "bot-token";
    private static final String CHANNEL = "155117677105512449";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A part of a form (RFC 7578), which is told of in lines before its content. */
    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--",
            Pattern.DOTALL);

    private static final Pattern NUMBERED = Pattern.compile("files\\[[0-9]+]");

    private int busy;
    private int sent;

    DiscordService(SandboxOptions options) {
        busy = options.count("busy", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("bot_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.headers()
                .first("Authorization")
                .filter(("Bot " + TOKEN)::equals)
                .isPresent()) {
            return refused(401, 0, "401: Unauthorized");
        }
        if (!request.isFor("discord.com")
                || !request.method().equals("POST")
                || !request.path().equals("/api/v10/channels/" + CHANNEL + "/messages")) {
            return refused(404, 10003, "Unknown Channel");
        }
        if (busy > 0) {
            busy--;
            return SandboxResponse.json(
                    429,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("message", "You are being rate limited.")
                            .put("retry_after", 0.3)
                            .put("global", false));
        }
        if (!request.headers().first("User-Agent").orElse("").startsWith("DiscordBot (")) {
            return refused(403, 40333, "internal network error");
        }
        return message(new String(request.body(), StandardCharsets.ISO_8859_1));
    }

    private SandboxResponse message(String form) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("id", "11999999999999999" + String.format("%02d", sent + 1)).put("content", "");
        ArrayNode attachments = message.putArray("attachments");
        Matcher parts = PART.matcher(form);
        for (int at = 0; parts.find(at); at = parts.end() - 2) {
            if (parts.group(1).equals("payload_json")) {
                message.set("content", read(parts.group(3)).path("content"));
            } else if (NUMBERED.matcher(parts.group(1)).matches() && parts.group(2) != null) {
                attachments
                        .addObject()
                        .put("id", String.valueOf(attachments.size()))
                        .put("filename", parts.group(2))
                        .put("size", parts.group(3).length());
            }
        }
        if (message.path("content").asText().isEmpty() && attachments.isEmpty()) {
            return refused(400, 50006, "Cannot send an empty message");
        }
        sent++;
        return SandboxResponse.json(200, message.put("timestamp", "2026-01-09T08:00:00.000000+00:00"));
    }

    private static JsonNode read(String part) {
        try {
            return JSON.readTree(part.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SandboxResponse refused(int status, int code, String message) {
        return SandboxResponse.json(
                status,
                JsonNodeFactory.instance.objectNode().put("message", message).put("code", code));
    }
}
