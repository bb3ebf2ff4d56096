package dev.ferrule.runtime.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Leaves messages as they stand: braces and dollar signs in them are text, never an expression. */
final class VerbatimMessages implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return template;
    }
}
