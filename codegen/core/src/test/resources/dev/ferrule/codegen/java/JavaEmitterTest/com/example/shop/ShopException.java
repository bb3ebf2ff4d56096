package com.example.shop;

import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;

/**
 * The Shop answered that a call failed.
 *
 * <p>The nested classes are its own error codes; a code without a class, or no code at all, is this class
 * itself.
 */
@javax.annotation.processing.Generated("ferrule")
public class ShopException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ShopException(Failure failure) { super(failure); }
    static ShopException of(Failure failure) {
        return switch (failure.code().orElse("")) {
            case "sold_out" -> new SoldOut(failure);
            default -> new ShopException(failure);
        };
    }

    /**
     * Nothing is left.
     *
     * <p>What to do: Try again tomorrow.
     */
    public static final class SoldOut extends ShopException {
        private static final long serialVersionUID = 1L;

        SoldOut(Failure failure) { super(failure); }
    }
}
