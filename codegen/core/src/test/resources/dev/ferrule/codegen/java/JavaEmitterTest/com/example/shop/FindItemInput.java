package com.example.shop;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.validation.OneOf;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The input of Find Item. */
@Generated("ferrule")
public final class FindItemInput implements TypedInput {
    @NotNull(message = "must be given")
    @DecimalMin(message = "must be at least 1", value = "1")
    @DecimalMax(message = "must be at most 99", value = "99")
    private final @Nullable Long id;
    @Pattern(message = "must match [A-Z]{3}\\d", regexp = "[A-Z]{3}\\d")
    private final @Nullable String code;
    @OneOf(message = "must be one of small, large", value = { "small", "large" })
    private final @Nullable String size;
    private final @Nullable List<String> tags;
    private final @Nullable String hashCode_;

    private FindItemInput(Builder builder) {
        this.id = builder.id;
        this.code = builder.code;
        this.size = builder.size;
        this.tags = builder.tags;
        this.hashCode_ = builder.hashCode_;
    }

    /** An input to be put together. */
    public static Builder builder() { return new Builder(); }
    /** An input that is put together in place. */
    public static FindItemInput of(Consumer<Builder> given) {
        Builder builder = new Builder();
        given.accept(builder);
        return builder.build();
    }

    /** A builder that starts from this input. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.id = id;
        copy.code = code;
        copy.size = size;
        copy.tags = tags;
        copy.hashCode_ = hashCode_;
        return copy;
    }

    /** What was given to {@link Builder#id}, or null when nothing was. */
    public @Nullable Long id() { return id; }
    /** What was given to {@link Builder#code}, or null when nothing was. */
    public @Nullable String code() { return code; }
    /** What was given to {@link Builder#size}, or null when nothing was. */
    public @Nullable String size() { return size; }
    /** What was given to {@link Builder#tags}, or null when nothing was. */
    public @Nullable List<String> tags() { return tags; }
    /** What was given to {@link Builder#hashCode_}, or null when nothing was. */
    public @Nullable String hashCode_() { return hashCode_; }
    @Override
    public Inputs toInputs() {
        return Inputs.builder()
                .integer("id", id)
                .text("code", code)
                .text("size", size)
                .list("tags", tags)
                .text("hash_code", hashCode_)
                .build();
    }

    @Override
    public String parameterOf(String field) {
        return switch (field) {
            case "hashCode_" -> "hash_code";
            default -> TypedInput.super.parameterOf(field);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindItemInput that && toInputs().equals(that.toInputs());
    }

    @Override
    public int hashCode() { return toInputs().hashCode(); }
    /** What was given, secrets masked. */
    @Override
    public String toString() { return "FindItemInput" + toInputs(); }
    /** Puts a {@link FindItemInput} together. What is not given, or given as null, is not sent. */
    public static final class Builder {
        private @Nullable Long id;
        private @Nullable String code;
        private @Nullable String size;
        private @Nullable List<String> tags;
        private @Nullable String hashCode_;

        private Builder() {}
        /**
         * The number.
         *
         * <p>Required.
         */
        public Builder id(@Nullable Long value) {
            this.id = value;
            return this;
        }

        /** The code. */
        public Builder code(@Nullable String value) {
            this.code = value;
            return this;
        }

        /** The size. */
        public Builder size(@Nullable String value) {
            this.size = value;
            return this;
        }

        /** Words. */
        public Builder tags(@Nullable List<String> value) {
            this.tags = value == null ? null : List.copyOf(value);
            return this;
        }

        /** Collides with a method of every object. */
        public Builder hashCode_(@Nullable String value) {
            this.hashCode_ = value;
            return this;
        }

        /** The input. Its rules are checked when it is used, all of them at once. */
        public FindItemInput build() { return new FindItemInput(this); }
    }
}
