package dev.ferrule.codegen;

/**
 * What one action gives to a file that it shares with others.
 *
 * @param path the file, below the output folder
 * @param action the id of the action
 * @param kind which of the parts it gives this is, a word of the emitter's own
 * @param start where the part begins in the file's text, in {@code char}s
 * @param end where it ends
 */
public record Cut(String path, String action, String kind, int start, int end) {

    /** The same part, further behind. */
    Cut moved(int by) {
        return new Cut(path, action, kind, start + by, end + by);
    }
}
