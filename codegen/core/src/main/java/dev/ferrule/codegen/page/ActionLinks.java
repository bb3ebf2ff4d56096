package dev.ferrule.codegen.page;

import java.util.Optional;

/** Where the pages of the other actions lie, as seen from the page that is being rendered. */
@FunctionalInterface
public interface ActionLinks {

    /** Nowhere: links to actions become plain words. */
    ActionLinks NONE = action -> Optional.empty();

    /** The relative address of the page of this action, if there is such a page. */
    Optional<String> address(String action);
}
