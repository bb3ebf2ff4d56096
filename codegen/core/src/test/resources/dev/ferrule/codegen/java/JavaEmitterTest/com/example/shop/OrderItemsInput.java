package com.example.shop;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import jakarta.validation.constraints.Email;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The input of Order Items. */
@Generated("ferrule")
public final class OrderItemsInput implements TypedInput {
    private final @Nullable String customer;
    @Email(message = "must be an e-mail address")
    private final @Nullable String guest;
    private final @Nullable List<String> codes;
    private final @Nullable List<String> flags;
    private final @Nullable Boolean gift;
    private final @Nullable Boolean silent;
    private final @Nullable String voucher;

    private OrderItemsInput(Builder builder) {
        this.customer = builder.customer;
        this.guest = builder.guest;
        this.codes = builder.codes;
        this.flags = builder.flags;
        this.gift = builder.gift;
        this.silent = builder.silent;
        this.voucher = builder.voucher;
    }

    /** An input to be put together. */
    public static Builder builder() { return new Builder(); }
    /** An input that is put together in place. */
    public static OrderItemsInput of(Consumer<Builder> given) {
        Builder builder = new Builder();
        given.accept(builder);
        return builder.build();
    }

    /** A builder that starts from this input. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.customer = customer;
        copy.guest = guest;
        copy.codes = codes;
        copy.flags = flags;
        copy.gift = gift;
        copy.silent = silent;
        copy.voucher = voucher;
        return copy;
    }

    /** What was given to {@link Builder#customer}, or null when nothing was. */
    public @Nullable String customer() { return customer; }
    /** What was given to {@link Builder#guest}, or null when nothing was. */
    public @Nullable String guest() { return guest; }
    /** What was given to {@link Builder#codes}, or null when nothing was. */
    public @Nullable List<String> codes() { return codes; }
    /** What was given to {@link Builder#flags}, or null when nothing was. */
    public @Nullable List<String> flags() { return flags; }
    /** What was given to {@link Builder#gift}, or null when nothing was. */
    public @Nullable Boolean gift() { return gift; }
    /** What was given to {@link Builder#silent}, or null when nothing was. */
    public @Nullable Boolean silent() { return silent; }
    /** What was given to {@link Builder#voucher}, or null when nothing was. */
    public @Nullable String voucher() { return voucher; }
    @Override
    public Inputs toInputs() {
        return Inputs.builder()
                .text("customer", customer)
                .text("guest", guest)
                .list("codes", codes)
                .list("flags", flags)
                .flag("gift", gift)
                .flag("silent", silent)
                .text("voucher", voucher)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderItemsInput that && toInputs().equals(that.toInputs());
    }

    @Override
    public int hashCode() { return toInputs().hashCode(); }
    /** What was given, secrets masked. */
    @Override
    public String toString() { return "OrderItemsInput" + toInputs(); }
    /** Puts a {@link OrderItemsInput} together. What is not given, or given as null, is not sent. */
    public static final class Builder {
        private @Nullable String customer;
        private @Nullable String guest;
        private @Nullable List<String> codes;
        private @Nullable List<String> flags;
        private @Nullable Boolean gift;
        private @Nullable Boolean silent;
        private @Nullable String voucher;

        private Builder() {}
        /**
         * The customer's number.
         *
         * <p>Exactly one is given of: <code>Customer, Guest</code>.
         */
        public Builder customer(@Nullable String value) {
            this.customer = value;
            return this;
        }

        /**
         * The guest's address.
         *
         * <p>Exactly one is given of: <code>Customer, Guest</code>.
         */
        public Builder guest(@Nullable String value) {
            this.guest = value;
            return this;
        }

        /** The codes of the items. */
        public Builder codes(@Nullable List<String> value) {
            this.codes = value == null ? null : List.copyOf(value);
            return this;
        }

        /** Words. */
        public Builder flags(@Nullable List<String> value) {
            this.flags = value == null ? null : List.copyOf(value);
            return this;
        }

        /** Whether to wrap the items. */
        public Builder gift(@Nullable Boolean value) {
            this.gift = value;
            return this;
        }

        /** Whether to send no mail. */
        public Builder silent(@Nullable Boolean value) {
            this.silent = value;
            return this;
        }

        /**
         * A voucher.
         *
         * <p>Can be given only together with: <code>Customer</code>.
         */
        public Builder voucher(@Nullable String value) {
            this.voucher = value;
            return this;
        }

        /** The input. Its rules are checked when it is used, all of them at once. */
        public OrderItemsInput build() { return new OrderItemsInput(this); }
    }
}
