package dev.ferrule.spec.files;

import java.io.IOException;
import java.util.List;

/** Where the files of a connector are; paths count from its folder, with {@code /} between their parts. */
interface Store {

    /** What people know the folder by. */
    String name();

    /** Whether there is a folder at all. */
    boolean isThere();

    /** Whether there is a folder below. */
    boolean isFolder(String folder);

    /** Whether there is something of this name. */
    boolean exists(String file);

    /** Whether the store can have such a file, and has it. */
    boolean isFile(String file);

    /** Whether the store can have a file of this name within the folder; some systems refuse some signs. */
    boolean takes(String file);

    /** Whether a file is elsewhere in truth, by a link. */
    boolean leadsOut(String file) throws IOException;

    /** The names in a folder below, in their order. */
    List<String> names(String folder) throws IOException;

    /** The content of a file, or its beginning when it has more bytes than that. */
    byte[] read(String file, int most) throws IOException;
}
