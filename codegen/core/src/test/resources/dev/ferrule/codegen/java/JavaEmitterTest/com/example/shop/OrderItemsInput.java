package com.example.shop;

import dev.ferrule.runtime.input.ActionInput;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.value.ObjectValue;
import jakarta.validation.constraints.Email;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The input of Order Items. */
@javax.annotation.processing.Generated("ferrule")
public final class OrderItemsInput extends ActionInput {
    private OrderItemsInput(Inputs given) { super(given); }
    public static Builder builder() { return new Builder(Inputs.NONE); }
    public static OrderItemsInput of(Consumer<Builder> by) { return filled(builder(), by); }
    public Builder toBuilder() { return new Builder(toInputs()); }
    public @Nullable String customer() { return text("customer"); }
    @Email(message = "must be an e-mail address") public @Nullable String guest() { return text("guest"); }
    public @Nullable List<String> codes() { return list("codes", ObjectValue::asText); }
    public @Nullable List<String> flags() { return list("flags", ObjectValue::asText); }
    public @Nullable Boolean gift() { return flag("gift"); }
    public @Nullable Boolean silent() { return flag("silent"); }
    public @Nullable String voucher() { return text("voucher"); }
    public static final class Builder extends ActionInput.Builder<OrderItemsInput, Builder> {
        private Builder(Inputs given) { super(given, OrderItemsInput::new); }
        /** The customer's number. Exactly one is given of: <code>Customer, Guest</code>. */
        public Builder customer(@Nullable String value) { return text("customer", value); }
        /** The guest's address. Exactly one is given of: <code>Customer, Guest</code>. */
        public Builder guest(@Nullable String value) { return text("guest", value); }
        /** The codes of the items. */
        public Builder codes(@Nullable List<String> value) { return list("codes", value); }
        /** Words. */
        public Builder flags(@Nullable List<String> value) { return list("flags", value); }
        /** Whether to wrap the items. */
        public Builder gift(@Nullable Boolean value) { return flag("gift", value); }
        /** Whether to send no mail. */
        public Builder silent(@Nullable Boolean value) { return flag("silent", value); }
        /** A voucher. Can be given only together with: <code>Customer</code>. */
        public Builder voucher(@Nullable String value) { return text("voucher", value); }
    }
}
