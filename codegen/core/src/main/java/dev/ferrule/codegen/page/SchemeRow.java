package dev.ferrule.codegen.page;

import java.util.List;

/**
 * A way to prove who calls, as a page shows it.
 *
 * @param id the word by which a connection picks it
 * @param anchor the id of the place on the page
 * @param label the name that people read
 * @param description when to pick it and where its values are found
 * @param how how a call proves who makes it, in words that go on a sentence
 * @param fields the labels of the connection's values that it needs
 */
public record SchemeRow(String id, String anchor, String label, RichText description, String how, List<String> fields) {

    /** Copies the list. */
    public SchemeRow {
        fields = List.copyOf(fields);
    }
}
