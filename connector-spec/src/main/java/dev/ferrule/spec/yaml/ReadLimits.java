package dev.ferrule.spec.yaml;

/**
 * How much of a spec is read at most.
 *
 * @param fileBytes the most bytes of one file
 * @param totalBytes the most bytes of all files together
 * @param depth the most lists and mappings inside each other
 * @param items the most items of one list
 * @param keys the most keys of one mapping
 * @param textLength the most code points of one text
 * @param actions the most actions of one connector
 */
public record ReadLimits(int fileBytes, int totalBytes, int depth, int items, int keys, int textLength, int actions) {

    /** What suffices for every honest spec. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(1024 * 1024, 64 * 1024 * 1024, 32, 1_000, 500, 64 * 1024, 20_000);
}
