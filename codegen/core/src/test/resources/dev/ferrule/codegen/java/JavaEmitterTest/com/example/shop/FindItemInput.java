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
import org.jspecify.annotations.Nullable;

/** The input of Find Item. */
@javax.annotation.processing.Generated("ferrule")
public final class FindItemInput extends ActionInput {
    private FindItemInput(Inputs given) { super(given); }
    public static Builder builder() { return new Builder(Inputs.NONE); }
    public static FindItemInput of(Consumer<Builder> by) { return filled(builder(), by); }
    public Builder toBuilder() { return new Builder(toInputs()); }
    @NotNull(message = "must be given")
    @DecimalMin(message = "must be at least 1", value = "1")
    @DecimalMax(message = "must be at most 99", value = "99")
    public @Nullable Long id() { return integer("id"); }
    @Pattern(message = "must match [A-Z]{3}\\d", regexp = "[A-Z]{3}\\d")
    public @Nullable String code() { return text("code"); }
    @OneOf({"small", "large"}) public @Nullable String size() { return text("size"); }
    public @Nullable List<String> tags() { return list("tags", ObjectValue::asText); }
    public @Nullable String hashCode_() { return text("hash_code"); }
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
