package dev.ferrule.codegen.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an action: everything that a reader learns of it, in the order of reading. Lists are empty and other parts
 * null where there is nothing to say.
 *
 * @param connectorId the id of the connector
 * @param connectorName the name of the connector
 * @param id the id of the action
 * @param slug the last part of the address of the page
 * @param title the name of the action
 * @param index the address of the documentation index, or null
 * @param description what the action does
 * @param notes what a reader must not miss, below the description
 * @param parameterNotes the same behind the parameters
 * @param outputNotes the same behind the example of the output
 * @param reference the service's own documentation, or null
 * @param groups the parameters that readers may use
 * @param outputType the type of the output in words, or null when the action returns nothing
 * @param output the documented members of the output, each before its own members
 * @param errors the failures that the connector declares
 * @param example an output, or null
 * @param library a workflow that uses the action, or null
 * @param paging how the list that the action returns is read, or null
 */
public record ActionPage(
        String connectorId,
        String connectorName,
        String id,
        String slug,
        String title,
        @Nullable WebAddress index,
        RichText description,
        List<PageNote> notes,
        List<PageNote> parameterNotes,
        List<PageNote> outputNotes,
        @Nullable Reference reference,
        List<ParameterGroup> groups,
        @Nullable String outputType,
        List<OutputField> output,
        List<ErrorRow> errors,
        @Nullable Example example,
        @Nullable LibraryLink library,
        @Nullable RichText paging) {

    /** A page of these parts. */
    public ActionPage {
        notes = List.copyOf(notes);
        parameterNotes = List.copyOf(parameterNotes);
        outputNotes = List.copyOf(outputNotes);
        groups = List.copyOf(groups);
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    /**
     * The service's own documentation of the action.
     *
     * @param vendor whose documentation it is
     */
    public record Reference(String vendor, WebAddress address) {}

    /**
     * An output of the action.
     *
     * @param language the name of the text's language, such as {@code json}
     * @param text the output, verbatim
     */
    public record Example(String language, String text) {}

    /**
     * A workflow of a library.
     *
     * @param title the workflow's title
     * @param address where the workflow lies
     * @param icon the picture beside the preview, or null
     * @param iconPath where the picture lies in the documentation's own sources, or null
     */
    public record LibraryLink(
            String title,
            WebAddress address,
            @Nullable WebAddress icon,
            @Nullable String iconPath) {}
}
