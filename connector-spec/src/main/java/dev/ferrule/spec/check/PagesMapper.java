package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Connector.Library;
import dev.ferrule.spec.model.Connector.Pages;

/** Reads what the pages of a connector share. */
final class PagesMapper {

    private PagesMapper() {}

    static Pages map(Fields connector, String name) {
        return connector
                .nested("pages")
                .map(pages -> new Pages(
                        pages.text("vendor", name),
                        pages.text("index"),
                        pages.nested("library").map(PagesMapper::library).orElse(null)))
                .orElseGet(() -> new Pages(name, null, null));
    }

    private static Library library(Fields library) {
        return new Library(library.text("url", ""), library.text("icon"), library.text("icon-path"));
    }
}
