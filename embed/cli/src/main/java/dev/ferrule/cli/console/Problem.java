package dev.ferrule.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ends a command with a message for people. Nothing in it is a secret. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<String> details;
    private final transient List<String> hints;

    private Problem(ExitCode exitCode, String message, List<String> details, List<String> hints) {
        super(message);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
        this.hints = List.copyOf(hints);
    }

    /** A problem that ends the process with this code. */
    public static Problem of(ExitCode exitCode, String message) {
        return new Problem(exitCode, message, List.of(), List.of());
    }

    /** A file that cannot be read or written. */
    public static Problem file(String doing, Path file, IOException cause) {
        Problem problem = of(ExitCode.FILE, "Cannot " + doing + " " + file + ": " + reason(cause) + ".");
        problem.initCause(cause);
        return problem;
    }

    /** This problem with further lines under its message. */
    public Problem details(List<String> lines) {
        return new Problem(exitCode, text(), lines, hints);
    }

    /** This problem with one more line on what to do. */
    public Problem hint(String hint) {
        List<String> more = new ArrayList<>(hints);
        more.add(hint);
        return new Problem(exitCode, text(), details, more);
    }

    /** How the process ends. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** What is wrong. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** Further lines under the message. */
    public List<String> details() {
        return details;
    }

    /** What to do about it. */
    public List<String> hints() {
        return hints;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
