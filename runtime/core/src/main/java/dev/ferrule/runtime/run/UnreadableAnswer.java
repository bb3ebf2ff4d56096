package dev.ferrule.runtime.run;

/** Says why the body of an answer cannot be read, without a piece of it; the message goes on after "the body". */
final class UnreadableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String message) {
        super(message);
    }

    /** What is wrong. */
    String problem() {
        return String.valueOf(getMessage());
    }
}
