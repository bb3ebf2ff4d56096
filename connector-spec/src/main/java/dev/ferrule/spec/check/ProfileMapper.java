package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Profile;
import dev.ferrule.spec.model.Profile.Icon;
import java.util.List;

/** Reads what catalogues show of a connector. */
final class ProfileMapper {

    private ProfileMapper() {}

    static Profile map(Fields connector) {
        return new Profile(
                connector.text("category"),
                List.copyOf(connector.texts("keywords")),
                connector.text("website"),
                connector
                        .nested("icon")
                        .map(icon -> new Icon(icon.text("light", ""), icon.text("dark")))
                        .orElse(null));
    }
}
