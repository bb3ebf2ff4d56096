package dev.ferrule.spec.diff;

/** What can change about the values that a parameter or a field of the connection accepts. */
public enum RuleChange implements ChangeKind {
    BOUND_NARROWED(
            Verdict.BREAKS_CALLS,
            "{what} is narrower: {new} instead of {old}.",
            "values that were accepted are refused",
            "widen only; let the service refuse what it does not want"),
    BOUND_WIDENED(
            Verdict.COMPATIBLE,
            "{what} is wider: {new} instead of {old}.",
            "every value that was accepted still is",
            "nothing needs to be done"),
    BOUND_REWRITTEN(
            Verdict.WORDS,
            "{what} is written differently: {new} instead of {old}.",
            "the number is the same",
            "nothing needs to be done"),
    PATTERN_ADDED(
            Verdict.BREAKS_CALLS,
            "A value must match {new} now.",
            "values that were accepted may be refused",
            "keep the old rule, or announce the change and take a major step"),
    PATTERN_CHANGED(
            Verdict.BREAKS_CALLS,
            "A value must match {new} instead of {old}.",
            "whether the new pattern accepts all that the old one did cannot be told, so it counts as narrower",
            "if it accepts more than before, waive it with that reason"),
    PATTERN_REMOVED(
            Verdict.COMPATIBLE,
            "A value need not match {old} any more.",
            "every value that was accepted still is",
            "nothing needs to be done"),
    FORMAT_ADDED(
            Verdict.BREAKS_CALLS,
            "A value must have the format {new} now.",
            "values that were accepted may be refused",
            "keep the old rule, or announce the change and take a major step"),
    FORMAT_CHANGED(
            Verdict.BREAKS_CALLS,
            "A value must have the format {new} instead of {old}.",
            "values that were accepted are refused",
            "keep the old rule, or announce the change and take a major step"),
    FORMAT_REMOVED(
            Verdict.COMPATIBLE,
            "A value need not have the format {old} any more.",
            "every value that was accepted still is",
            "nothing needs to be done"),
    OPTION_REMOVED(
            Verdict.BREAKS_CALLS,
            "The option {old} is not accepted any more.",
            "calls that give it are refused",
            "keep it as long as the service takes it"),
    OPTION_ADDED(
            Verdict.COMPATIBLE,
            "The option {new} is accepted too.",
            "every value that was accepted still is; options are texts in Java",
            "nothing needs to be done"),
    OPTIONS_INTRODUCED(
            Verdict.BREAKS_CALLS,
            "Only these values are accepted now: {new}.",
            "any text was accepted before",
            "keep the old rule, or announce the change and take a major step"),
    OPTIONS_LIFTED(
            Verdict.COMPATIBLE,
            "Any value is accepted now, not only {old}.",
            "every value that was accepted still is",
            "nothing needs to be done"),
    OPTIONS_REORDERED(
            Verdict.WORDS,
            "The options stand in another order.",
            "options are given by value",
            "nothing needs to be done"),
    LABELS_CHANGED(
            Verdict.WORDS,
            "The labels of the options have changed.",
            "the values that are given and sent are the same",
            "nothing needs to be done"),
    UNIQUE_ADDED(
            Verdict.BREAKS_CALLS,
            "The entries must differ now.",
            "lists that hold an entry twice are refused",
            "let the service refuse what it does not want"),
    UNIQUE_REMOVED(
            Verdict.COMPATIBLE,
            "An entry may stand twice now.",
            "every list that was accepted still is",
            "nothing needs to be done"),
    ZONE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Local times are those of {new} instead of {old}.",
            "the same input means another moment, or another day is sent",
            "if it repairs what never worked, waive it with that reason; else take a major step");

    private final ChangeMeaning meaning;

    RuleChange(Verdict verdict, String says, String why, String hint) {
        meaning = new ChangeMeaning(verdict, says, why, hint);
    }

    @Override
    public ChangeMeaning meaning() {
        return meaning;
    }
}
