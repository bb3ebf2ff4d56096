package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.Span;

/**
 * A comment of a file.
 *
 * @param text what stands behind the {@code #}, without spaces around it
 * @param alone whether nothing stands before it on its line
 */
public record SpecComment(Span span, String text, boolean alone) {}
