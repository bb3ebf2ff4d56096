package dev.ferrule.codegen.page;

/**
 * A documented member of what an action returns.
 *
 * @param path the documented names from the outermost value to the member, with dots between them
 * @param anchor the id of the place on the page, unique on the page
 * @param depth how many members the member lies in
 * @param name the last part of the path
 * @param type the type in words
 * @param always whether the service always answers it
 * @param description what it means
 */
public record OutputField(
        String path, String anchor, int depth, String name, String type, boolean always, RichText description) {}
