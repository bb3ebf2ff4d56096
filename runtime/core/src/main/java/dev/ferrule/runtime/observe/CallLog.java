package dev.ferrule.runtime.observe;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes what calls do to SLF4J, under {@value #NAME}: a line for each call at debug, and one for each request, pause and
 * page at trace. Bodies are written at trace, with secrets masked, only by a log that was made with them. Each connection
 * has a log without bodies unless it is given another one.
 */
public final class CallLog implements CallListener {

    /** The name of the logger. */
    public static final String NAME = "dev.ferrule.calls";

    /** The log that a connection has unless it is given another. */
    public static final CallLog STANDARD = new CallLog(new Logged(), false);

    /** What is written of a body at most, in characters. */
    private static final int LONGEST = 8192;

    private static final Pattern NO_WORD = Pattern.compile("[^!-~]");
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    private final Lines log;
    private final boolean bodies;

    private CallLog(Lines log, boolean bodies) {
        this.log = log;
        this.bodies = bodies;
    }

    /** A log that writes bodies as well, for looking into a problem: they hold what parameters and answers say. */
    public static CallLog withBodies() {
        return new CallLog(new Logged(), true);
    }

    /**
     * A log of its own, for who looks into a problem without a library for logs: all lines but those of bodies, for these calls
     * alone.
     *
     * @param lines takes each line, on the thread of its call
     */
    public static CallLog to(Consumer<String> lines) {
        return new CallLog(new Given(lines), false);
    }

    /** Where lines go. */
    private sealed interface Lines {

        /** Whether lines of whole calls go anywhere. */
        boolean isDebugEnabled();

        /** Whether lines of what happens in calls do. */
        boolean isTraceEnabled();

        void debug(String format, Object... arguments);

        void trace(String format, Object... arguments);
    }

    /** To the program's log. */
    private static final class Logged implements Lines {
        private final Logger log = LoggerFactory.getLogger(NAME);

        @Override
        public boolean isDebugEnabled() {
            return log.isDebugEnabled();
        }

        @Override
        public boolean isTraceEnabled() {
            return log.isTraceEnabled();
        }

        @Override
        public void debug(String format, Object... arguments) {
            log.debug(format, arguments);
        }

        @Override
        public void trace(String format, Object... arguments) {
            log.trace(format, arguments);
        }
    }

    /** To somebody. */
    private record Given(Consumer<String> lines) implements Lines {

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public void debug(String format, Object... arguments) {
            trace(format, arguments);
        }

        @Override
        public void trace(String format, Object... arguments) {
            lines.accept(MessageFormatter.basicArrayFormat(format, arguments));
        }
    }

    @Override
    public boolean isListening() {
        return log.isDebugEnabled();
    }

    @Override
    public CallWatch callStarted(CallStarted call) {
        String name = call.connector() + call.action().map(id -> "." + id).orElse("");
        return new CallWatch() {
            @Override
            public AttemptWatch attemptStarted(AttemptStarted attempt) {
                return log.isTraceEnabled() ? new Attempt(name, attempt) : AttemptWatch.NONE;
            }

            @Override
            public void waiting(Waiting pause) {
                log.trace(
                        "{} waits reason={} ms={}",
                        name,
                        word(pause.reason()),
                        pause.pause().toMillis());
            }

            @Override
            public void pageRead(PageRead page) {
                log.trace(
                        "{} page step={} number={} items={} last={}",
                        name,
                        page.step(),
                        page.number(),
                        page.items(),
                        page.last());
            }

            @Override
            public void callEnded(CallEnded end) {
                log.debug(
                        "{} outcome={}{} status={} attempts={} ms={} request-id={}",
                        name,
                        end.error().map(Object::toString).orElse("success"),
                        end.interrupted() ? " interrupted" : "",
                        number(end.status()),
                        end.attempts(),
                        end.duration().toMillis(),
                        end.requestId().map(CallLog::oneWord).orElse("-"));
            }
        };
    }

    /** Writes a line when the request has ended. */
    private final class Attempt implements AttemptWatch {
        private final String call;
        private final AttemptStarted start;

        Attempt(String call, AttemptStarted start) {
            this.call = call;
            this.start = start;
            body("sends", start.body());
        }

        @Override
        public void attemptEnded(AttemptEnded end) {
            log.trace(
                    "{} request {} {} {} server={}:{} resends={} outcome={}{} status={} ms={} sent={} received={}",
                    call,
                    start.step().orElse(word(start.purpose())),
                    start.method(),
                    start.urlTemplate().orElse("-"),
                    start.serverAddress(),
                    start.serverPort(),
                    start.resends(),
                    end.error().map(Object::toString).orElse("success"),
                    end.lost().map(phase -> " lost=" + word(phase)).orElse(""),
                    number(end.status()),
                    end.duration().toMillis(),
                    number(start.bodySize()),
                    number(end.bodySize()));
            body("receives", end.body());
        }

        private void body(String what, Shown body) {
            if (bodies) {
                body.text().ifPresent(text -> log.trace("{} {} {}", call, what, oneLine(text)));
            }
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "-";
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "-";
    }

    /** What a service has written must not look like another part of the line. */
    private static String oneWord(String text) {
        return NO_WORD.matcher(oneLine(text)).replaceAll("_");
    }

    /** What somebody else has written must not look like another line. */
    private static String oneLine(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return LINE_ENDS.matcher(start).replaceAll(" ");
    }
}
