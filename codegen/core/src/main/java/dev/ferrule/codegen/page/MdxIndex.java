package dev.ferrule.codegen.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says at the top of a page where all pages are listed, for programs that read them. */
final class MdxIndex {

    private MdxIndex() {}

    /** The lines, unless there is no such list. */
    static Optional<String> of(@Nullable WebAddress index) {
        return Optional.ofNullable(index)
                .map(address -> "> ## Documentation Index\n"
                        + "> Fetch the complete documentation index at: " + MdxEscaper.bareAddress(address) + "\n"
                        + "> Use this file to discover all available pages before exploring further.");
    }
}
