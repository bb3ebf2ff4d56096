package com.example.shop;

import dev.ferrule.runtime.input.ActionInput;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.validation.OneOf;
import dev.ferrule.runtime.value.ObjectValue;
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
public final class FindItemInput extends ActionInput {
    private FindItemInput(Inputs given) { super(given); }
    /** An input to be put together. */
    public static Builder builder() { return new Builder(Inputs.NONE); }
    /** An input that is put together in place. */
    public static FindItemInput of(Consumer<Builder> given) { return filled(builder(), given); }
    /** A builder that starts from this input. */
    public Builder toBuilder() { return new Builder(toInputs()); }
    /** What {@link Builder#id} was given, or null. */
    @NotNull(message = "must be given")
    @DecimalMin(message = "must be at least 1", value = "1")
    @DecimalMax(message = "must be at most 99", value = "99")
    public @Nullable Long id() { return integer("id"); }
    /** What {@link Builder#code} was given, or null. */
    @Pattern(message = "must match [A-Z]{3}\\d", regexp = "[A-Z]{3}\\d")
    public @Nullable String code() { return text("code"); }
    /** What {@link Builder#size} was given, or null. */
    @OneOf(message = "must be one of small, large", value = { "small", "large" })
    public @Nullable String size() { return text("size"); }
    /** What {@link Builder#tags} was given, or null. */
    public @Nullable List<String> tags() { return list("tags", ObjectValue::asText); }
    /** What {@link Builder#hashCode_} was given, or null. */
    public @Nullable String hashCode_() { return text("hash_code"); }
    @Override
    public String parameterOf(String accessor) {
        return switch (accessor) {
            case "hashCode_" -> "hash_code";
            default -> super.parameterOf(accessor);
        };
    }

    /** Puts a {@link FindItemInput} together. What is not given, or given as null, is not sent. */
    public static final class Builder extends ActionInput.Builder<FindItemInput, Builder> {
        private Builder(Inputs given) { super(given, FindItemInput::new); }
        /** The number. Required. */
        public Builder id(@Nullable Long value) { return integer("id", value); }
        /** The code. */
        public Builder code(@Nullable String value) { return text("code", value); }
        /** The size. */
        public Builder size(@Nullable String value) { return text("size", value); }
        /** Words. */
        public Builder tags(@Nullable List<String> value) { return list("tags", value); }
        /** Collides with a method of every object. */
        public Builder hashCode_(@Nullable String value) { return text("hash_code", value); }
    }
}
