package dev.ferrule.runtime.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Takes the files that answers bring, piece by piece, so that a file may be larger than the memory. One instance may take
 * several files, also at a time.
 *
 * @see dev.ferrule.runtime.run.CallOptions.Builder#downloads
 */
public interface Downloads {

    /** Files in memory, of at most 10 MiB: what counts unless a call says something else. */
    Downloads IN_MEMORY = new MemoryDownloads(10 * 1024 * 1024);

    /** The most bytes that a file may have, after it is unpacked; a larger one fails the call and leaves nothing behind. */
    long most();

    /**
     * Begins to take a file.
     *
     * @param name a name without a path, as the service tells it
     * @param mediaType the media type, as the service tells it
     * @throws IOException when there is no place for it
     */
    Download begin(String name, String mediaType) throws IOException;

    /** A file that is being taken. It ends with {@link #done} or {@link #abandon}, whichever comes first. */
    interface Download {

        /** Takes its bytes. */
        OutputStream bytes();

        /**
         * The file, of which all bytes have been taken.
         *
         * @throws IOException when it cannot be kept
         */
        FileSource done() throws IOException;

        /** Forgets what was taken. */
        void abandon();
    }

    /**
     * Into a folder, each under the name that the service tells; a name that is taken gets a number. A file has its name when
     * it is whole.
     *
     * @param most the most bytes of one file
     */
    static Downloads into(Path folder, long most) {
        return new PathDownloads(name -> PathDownloads.free(folder, name), false, most);
    }

    /**
     * As this file, which must not be there yet, and is there when it is whole. What is returned tells the name that the service
     * told.
     *
     * @param most the most bytes of the file
     */
    static Downloads to(Path file, long most) {
        return new PathDownloads(name -> file, true, most);
    }
}
