package dev.ferrule.codegen.java;

/**
 * What a part was and what it is to be. {@link Layout} looks at the lines beside a blank one, so what stands around a part stays as
 * it is only where both have edges of the same kind.
 */
record PartEdges(String was, String now) {

    boolean areAlike() {
        return severalLines(was) && severalLines(now) && endsInMethod(was) == endsInMethod(now);
    }

    /** So that neither its first nor its last line is a whole field. */
    private static boolean severalLines(String part) {
        return part.strip().indexOf('\n') > 0;
    }

    private static boolean endsInMethod(String part) {
        String stripped = part.stripTrailing();
        return Layout.isMethod(stripped.substring(stripped.lastIndexOf('\n') + 1));
    }
}
