package dev.ferrule.testkit.scorecard;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Catches what everything in this process logs, at all levels: SLF4J and System.Logger both end at the JDK's root logger. One
 * logger of the JDK is left out: on Java 17 its client writes whole addresses there, which nothing but the program's own
 * settings of the log can prevent. docs/credentials.md says so.
 */
final class LogCatcher implements AutoCloseable {

    private static final String DEBUG_OF_THE_JDK = "jdk.internal.httpclient.debug";

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> others = List.of(root.getHandlers());
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (!DEBUG_OF_THE_JDK.equals(entry.getLoggerName())) {
                lines.add(line(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    LogCatcher() {
        others.forEach(root::removeHandler);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
    }

    private static String line(LogRecord entry) {
        String message = String.valueOf(entry.getMessage());
        Object[] parameters = Optional.ofNullable(entry.getParameters()).orElseGet(() -> new Object[0]);
        StringWriter trace = new StringWriter();
        Optional.ofNullable(entry.getThrown()).ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(trace)));
        String told = parameters.length == 0 ? message : formatted(message, parameters);
        return entry.getLoggerName() + " " + told + " " + Arrays.toString(parameters) + " " + trace;
    }

    private static String formatted(String message, Object[] parameters) {
        try {
            return MessageFormat.format(message, parameters);
        } catch (IllegalArgumentException e) {
            return message;
        }
    }

    /** What was logged since the last time. */
    List<String> drain() {
        List<String> drained = new ArrayList<>();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            drained.add(line);
        }
        return drained;
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(before);
        others.forEach(root::addHandler);
    }
}
