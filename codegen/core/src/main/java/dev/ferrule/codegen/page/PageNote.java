package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Strong;
import dev.ferrule.codegen.page.RichText.Text;

/**
 * Something that a reader must not miss.
 *
 * @param label the word that it begins with, such as {@code Warning}
 * @param warning whether it stands out more than a plain note
 * @param text the text without its label
 */
public record PageNote(String label, boolean warning, RichText text) {

    /** The text behind its label. */
    public RichText labelled() {
        return text.startingWith(new Strong(label), new Text(": "));
    }
}
