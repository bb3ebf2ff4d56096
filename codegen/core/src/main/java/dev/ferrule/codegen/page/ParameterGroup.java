package dev.ferrule.codegen.page;

import java.util.List;

/**
 * Parameters under one heading.
 *
 * @param title the heading
 * @param anchor the id of the heading, unique on the page
 * @param description what the parameters have in common; empty for nothing
 * @param rows the parameters in the order of the spec
 */
public record ParameterGroup(String title, String anchor, RichText description, List<ParameterRow> rows) {

    /** A group of these parameters. */
    public ParameterGroup {
        rows = List.copyOf(rows);
    }
}
