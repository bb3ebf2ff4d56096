package com.example.shop;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.value.ObjectValue;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** A thing that is sold. */
@Generated("ferrule")
public final class Item extends ObjectValue {
    private Item(JsonObject json) { super(json); }
    /** A value over an object in its documented form. */
    public static Item of(JsonObject json) { return new Item(json); }
    /** A value to be put together. */
    public static Builder builder() { return new Builder(JsonObject.EMPTY); }
    /** A builder that starts from this value. */
    public Builder toBuilder() { return new Builder(toJson()); }
    /** The number. */
    public Long id() { return required("id", integer("id")); }
    /** A keyword of Java. */
    public @Nullable String class_() { return text("class"); }
    /** A method of every object. */
    public @Nullable String toString_() { return text("to-string"); }
    /** The price. */
    public @Nullable BigDecimal price() { return number("price"); }
    /** Never shown. */
    public @Nullable Secret secretCode() { return secret("secret-code"); }
    /** Words. */
    public List<String> tags() { return list("tags", ObjectValue::asText); }
    /** What it is made of. */
    public List<Item> parts() { return list("parts", entry -> ObjectValue.read(entry, Item::of)); }
    /** Whatever the shop adds. */
    public @Nullable JsonValue raw() { return any("raw"); }
    /** Puts a {@link Item} together; null takes a member out. */
    public static final class Builder extends ObjectValue.Builder {
        private Builder(JsonObject json) { super(json); }
        private Builder with(String member, @Nullable Object value) {
            put(member, value);
            return this;
        }

        /** Sets what {@link Item#id()} tells. */
        public Builder id(@Nullable Long value) { return with("id", value); }
        /** Sets what {@link Item#class_()} tells. */
        public Builder class_(@Nullable String value) { return with("class", value); }
        /** Sets what {@link Item#toString_()} tells. */
        public Builder toString_(@Nullable String value) { return with("to-string", value); }
        /** Sets what {@link Item#price()} tells. */
        public Builder price(@Nullable BigDecimal value) { return with("price", value); }
        /** Sets what {@link Item#secretCode()} tells. */
        public Builder secretCode(@Nullable Secret value) { return with("secret-code", value); }
        /** Sets what {@link Item#tags()} tells. */
        public Builder tags(@Nullable List<String> value) { return with("tags", value); }
        /** Sets what {@link Item#parts()} tells. */
        public Builder parts(@Nullable List<Item> value) { return with("parts", value); }
        /** Sets what {@link Item#raw()} tells. */
        public Builder raw(@Nullable JsonValue value) { return with("raw", value); }
        /** The value. */
        public Item build() { return new Item(members()); }
    }
}
