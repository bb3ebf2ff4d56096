package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.Secret;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on a secret look at its text; the text leaves neither the validator nor a message. */
@UnwrapByDefault
final class SecretValueExtractor implements ValueExtractor<@ExtractedValue(type = String.class) Secret> {

    @Override
    public void extractValues(Secret secret, ValueReceiver receiver) {
        receiver.value(null, secret.reveal());
    }
}
