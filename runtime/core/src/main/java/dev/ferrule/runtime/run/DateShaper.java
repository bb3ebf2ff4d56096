package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ShapingDefinition;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.time.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes dates and times of many forms in one: RFC 3339, in UTC. */
final class DateShaper {

    private static final int LONGEST = 64;
    /** What Microsoft's older writers of JSON made of a moment; the offset behind it says where it was written, not when. */
    private static final Pattern MICROSOFT_JSON = Pattern.compile("/Date\\((-?[0-9]{1,18})(?:[+-][0-9]{4})?\\)/");

    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,18}");

    private final List<String> members;
    private final List<Function<String, Optional<String>>> readers;
    private final ZoneId zone;

    DateShaper(ShapingDefinition.Dates dates) {
        members = dates.members();
        zone = ZoneId.of(dates.zone().orElse("UTC"));
        readers = dates.formats().stream().map(this::reader).toList();
    }

    /** The object with its dates rewritten; what has none of the formats stays as it is. */
    JsonObject shape(JsonObject object) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(object.members());
        members.forEach(name -> changed.computeIfPresent(
                name,
                (same, value) -> text(value)
                        .flatMap(this::rewritten)
                        .<JsonValue>map(JsonText::new)
                        .orElse(value)));
        return new JsonObject(changed);
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonText || value instanceof JsonNumber
                ? Evaluator.text(value).filter(text -> text.length() <= LONGEST)
                : Optional.empty();
    }

    private Optional<String> rewritten(String text) {
        return readers.stream().flatMap(reader -> reader.apply(text).stream()).findFirst();
    }

    private Function<String, Optional<String>> reader(String format) {
        return switch (format) {
            case "rfc3339" -> text -> Times.time(text).map(Times::inUtc);
            case "rfc1123" -> text -> parsed(DateTimeFormatter.RFC_1123_DATE_TIME, text);
            case "epoch-seconds" -> text -> counted(text, Instant::ofEpochSecond);
            case "epoch-millis" -> text -> counted(text, Instant::ofEpochMilli);
            case "microsoft-json" -> text -> counted(microsoftCount(text), Instant::ofEpochMilli);
            case "date" -> text -> Times.date(text).map(LocalDate::toString);
            case "blank" -> pattern("yyyy-MM-dd HH:mm:ss");
            case "compact" -> pattern("yyyyMMdd");
            default -> pattern(format);
        };
    }

    private Function<String, Optional<String>> pattern(String pattern) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        return text -> parsed(formatter, text);
    }

    private Optional<String> parsed(DateTimeFormatter formatter, String text) {
        try {
            TemporalAccessor found =
                    formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (found instanceof LocalDate date) {
                return Optional.of(date).filter(DateShaper::hasFourDigits).map(LocalDate::toString);
            }
            return written(found instanceof ZonedDateTime time ? time : ((LocalDateTime) found).atZone(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String microsoftCount(String text) {
        Matcher moment = MICROSOFT_JSON.matcher(text);
        return moment.matches() ? moment.group(1) : "";
    }

    private static Optional<String> counted(String text, Function<Long, Instant> moment) {
        try {
            return Stream.of(text)
                    .filter(digits -> COUNT.matcher(digits).matches())
                    .map(Long::valueOf)
                    .map(moment)
                    .flatMap(instant -> written(instant.atZone(ZoneOffset.UTC)).stream())
                    .findFirst();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> written(ZonedDateTime time) {
        ZonedDateTime utc = time.withZoneSameInstant(ZoneOffset.UTC);
        return Optional.of(utc)
                .filter(moment -> hasFourDigits(moment.toLocalDate()))
                .map(moment -> Times.inUtc(moment.toOffsetDateTime()));
    }

    /** RFC 3339 has no other years. */
    private static boolean hasFourDigits(LocalDate date) {
        return date.getYear() >= 0 && date.getYear() <= 9999;
    }
}
