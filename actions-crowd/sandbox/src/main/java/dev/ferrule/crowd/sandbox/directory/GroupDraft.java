package dev.ferrule.crowd.sandbox.directory;

import org.jspecify.annotations.Nullable;

/** What a request says about a group; null is what it left out. */
public record GroupDraft(
        @Nullable String name,
        @Nullable String description,
        @Nullable String type,
        @Nullable Boolean active) {}
