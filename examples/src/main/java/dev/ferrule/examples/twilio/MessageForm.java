package dev.ferrule.examples.twilio;

import static dev.ferrule.examples.twilio.TwilioService.refused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The form by which a message is sent. */
final class MessageForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> GIVEN = Set.of(
            "To",
            "From",
            "MessagingServiceSid",
            "Body",
            "MediaUrl",
            "ContentSid",
            "ContentVariables",
            "SendAt",
            "ScheduleType",
            "SmartEncoded",
            "PersistentAction");
    /** The codes of what is wrong with a form; from memory. */
    private static final int UNKNOWN = 20001;

    private static final int NO_SENDER = 21603;
    private static final int NO_CONTENT = 21619;
    private static final int NO_SCHEDULE = 35114;
    private static final int NO_SERVICE = 35118;

    private MessageForm() {}

    static Optional<SandboxResponse> problem(Fields form) {
        for (Fields.Field field : form.asList()) {
            if (!GIVEN.contains(field.name())) {
                return wrong(UNKNOWN, "There is no parameter " + field.name());
            }
        }
        if (!form.first("To")
                .filter(to -> to.matches("([a-z]+:)?\\+[1-9][0-9]{7,14}"))
                .isPresent()) {
            return wrong(21211, "Invalid 'To' Phone Number: " + form.first("To").orElse(""));
        }
        if (!form.has("From") && !form.has("MessagingServiceSid")) {
            return wrong(NO_SENDER, "A 'From' phone number is required.");
        }
        if (!form.has("Body") && !form.has("MediaUrl") && !form.has("ContentSid")) {
            return wrong(NO_CONTENT, "A text message body or media urls must be specified.");
        }
        if (!form.first("SmartEncoded").map(Set.of("true", "false")::contains).orElse(true)) {
            return wrong(UNKNOWN, "SmartEncoded is true or false");
        }
        if (!form.first("ContentVariables").map(MessageForm::isObject).orElse(true)) {
            return wrong(21656, "The ContentVariables parameter is invalid.");
        }
        return schedule(form);
    }

    private static Optional<SandboxResponse> schedule(Fields form) {
        if (!form.has("SendAt")) {
            return Optional.empty();
        }
        if (!form.first("ScheduleType").filter("fixed"::equals).isPresent()) {
            return wrong(NO_SCHEDULE, "ScheduleType is required with SendAt");
        }
        if (!form.has("MessagingServiceSid")) {
            return wrong(NO_SERVICE, "MessagingServiceSid is required to schedule a message");
        }
        try {
            OffsetDateTime.parse(form.first("SendAt").orElse(""));
            return Optional.empty();
        } catch (DateTimeException e) {
            return wrong(NO_SCHEDULE, "SendAt is a time of ISO 8601");
        }
    }

    private static Optional<SandboxResponse> wrong(int code, String message) {
        return Optional.of(refused(400, code, message));
    }

    private static boolean isObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /**
     * A time or a day as a query tells it.
     *
     * @throws DateTimeException when it is none
     */
    static Instant time(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }
}
