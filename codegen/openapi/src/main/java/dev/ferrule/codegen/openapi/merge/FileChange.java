package dev.ferrule.codegen.openapi.merge;

/**
 * What becomes of a file of the folder.
 *
 * @param path its path below the folder
 * @param conflicts in how many places the document and the author have changed the same lines
 */
public record FileChange(String path, Kind kind, int conflicts) {

    /** What becomes of files. */
    public enum Kind {
        /** It is new. */
        ADDED("added"),
        /** The document has changed it, and the author has not. */
        UPDATED("updated"),
        /** Both have changed it: it has both changes, but for conflicts, where it has the author's. */
        MERGED("merged"),
        /** Only the author has changed it. */
        KEPT("kept"),
        /** The document has it no more. */
        REMOVED("removed"),
        /** The document has it no more, and it stays because the author has changed it. */
        ORPHANED("kept although the document has it no more"),
        /** The author has removed it, and it stays away. */
        AWAY("left away, as it was removed"),
        /** Nothing. */
        SAME("unchanged");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What is told of the file. */
        public String word() {
            return word;
        }
    }

    /** Whether the file on the disk changes. */
    public boolean writes() {
        return kind == Kind.ADDED || kind == Kind.UPDATED || kind == Kind.MERGED || kind == Kind.REMOVED;
    }
}
