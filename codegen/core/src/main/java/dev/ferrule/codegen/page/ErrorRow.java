package dev.ferrule.codegen.page;

import org.jspecify.annotations.Nullable;

/**
 * A way in which an action can fail.
 *
 * @param code the service's own code, or null when it has none for this
 * @param kind the kind of failure
 * @param parameter the label of the parameter that is to blame, or null
 * @param meaning what has happened
 * @param advice what to do about it; empty when nothing is known, or when the meaning says it
 */
public record ErrorRow(
        @Nullable String code, String kind, @Nullable String parameter, RichText meaning, RichText advice) {}
