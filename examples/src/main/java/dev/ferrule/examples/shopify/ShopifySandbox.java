package dev.ferrule.examples.shopify;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code shopify}. Settings:
 *
 * <ul>
 * <li>{@code products}: how many products the shop has; 3 unless given
 * <li>{@code throttled}: how many answers tell that the budget is used up, before the first good one; 0 unless given
 * <li>{@code down}: how many answers are 503 before the first good one; 0 unless given
 * <li>{@code broken}: whether lists come with a part of the products and errors
 * </ul>
 */
public final class ShopifySandbox implements Sandbox {

    /** For the service loader. */
    public ShopifySandbox() {}

    @Override
    public String connector() {
        return "shopify";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("products", "throttled", "down", "broken"));
        return new ShopifyService(options);
    }
}
