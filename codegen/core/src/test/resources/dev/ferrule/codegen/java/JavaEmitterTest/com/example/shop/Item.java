package com.example.shop;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.value.ObjectValue;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing that is sold. */
@javax.annotation.processing.Generated("ferrule")
public final class Item extends ObjectValue {
    private Item(JsonObject json) { super(json); }
    public static Item of(JsonObject json) { return new Item(json); }
    /** The number. */
    public Long id() { return required(this::integer, "id"); }
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
    public List<Item> parts() { return objects("parts", Item::of); }
    /** Whatever the shop adds. */
    public @Nullable JsonValue raw() { return any("raw"); }
}
