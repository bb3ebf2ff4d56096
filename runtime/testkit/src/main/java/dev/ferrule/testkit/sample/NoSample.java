package dev.ferrule.testkit.sample;

/** No value can be made up for a parameter; the message says what the spec should add. */
public final class NoSample extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSample(String message) {
        super(message);
    }
}
