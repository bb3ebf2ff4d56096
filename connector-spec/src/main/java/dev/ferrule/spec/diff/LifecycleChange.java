package dev.ferrule.spec.diff;

/** What can change about how long a parameter, field or action exists. */
public enum LifecycleChange implements ChangeKind {
    SINCE_CHANGED(
            Verdict.WORDS,
            "{what} exists since {new} instead of {old}.",
            "only words on the page change",
            "nothing needs to be done"),
    DEPRECATED(
            Verdict.COMPATIBLE,
            "{what} is deprecated: {new}",
            "calls go on working; code that uses it gets a warning of the compiler",
            "tell callers what to use instead"),
    NO_LONGER_DEPRECATED(
            Verdict.COMPATIBLE,
            "{what} is not deprecated any more.",
            "calls go on working",
            "nothing needs to be done"),
    DEPRECATION_CHANGED(
            Verdict.WORDS,
            "{what} is deprecated for another reason, or until another day.",
            "only words change",
            "nothing needs to be done");

    private final ChangeMeaning meaning;

    LifecycleChange(Verdict verdict, String says, String why, String hint) {
        meaning = new ChangeMeaning(verdict, says, why, hint);
    }

    @Override
    public ChangeMeaning meaning() {
        return meaning;
    }
}
