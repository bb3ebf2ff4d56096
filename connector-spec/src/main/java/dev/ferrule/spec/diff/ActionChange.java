package dev.ferrule.spec.diff;

/** What can change about an action as a whole, and about its output. */
public enum ActionChange implements ChangeKind {
    ACTION_ADDED(Verdict.COMPATIBLE, "The action {what} is new.", "nobody uses it yet", "nothing needs to be done"),
    ACTION_REMOVED(
            Verdict.BREAKS_ALL,
            "The action {what} is gone.",
            "its Java method, its command and its page are gone",
            "deprecate it first, and remove it with a major step"),
    ACTION_RENAMED(
            Verdict.BREAKS_ALL,
            "The action {old} is called {new} now; it makes the same calls.",
            "the Java method, the command and the page's address are made from the id",
            "keep the id and change the label `name`, or keep the old action beside the new one"),
    ACTION_NAME_CHANGED(
            Verdict.WORDS,
            "The title of the action is {new} instead of {old}.",
            "addresses and code are made from the id, not from the title",
            "nothing needs to be done"),
    ACTION_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The action's description has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    ACTION_NOTES_CHANGED(
            Verdict.WORDS,
            "The action's notes have changed.",
            "only words on the page change",
            "nothing needs to be done"),
    ACTION_ABOUT_CHANGED(
            Verdict.WORDS,
            "What catalogues tell of the action has changed.",
            "what runs is the same",
            "nothing needs to be done"),
    ACTION_REFERENCE_CHANGED(
            Verdict.WORDS,
            "The link to the service's documentation has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    ACTION_RULES_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Other combinations of parameters are accepted.",
            "calls that were accepted may be refused, though they compile",
            "take a major step, or widen the rules only"),
    ACTION_SLUG_CHANGED(
            Verdict.BREAKS_LINKS,
            "The page of the action has another address.",
            "links to the page lead nowhere; calls are the same",
            "redirect the old address, or keep the slug"),
    ACTION_LIBRARY_CHANGED(
            Verdict.WORDS,
            "The workflow library's example has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    EXAMPLE_CHANGED(
            Verdict.WORDS,
            "The example output has changed.",
            "the output itself is compared apart from its example",
            "nothing needs to be done"),
    OUTPUT_ADDED(
            Verdict.BREAKS_JAVA,
            "The action returns something now.",
            "code compiles as it is; what was compiled before does not link, as the method's return type is part of its name",
            "recompile callers; take a major step if they cannot"),
    OUTPUT_REMOVED(
            Verdict.BREAKS_ALL,
            "The action returns nothing any more.",
            "code and scripts that use the output fail, and its anchors are gone",
            "keep the output until the next major step"),
    OUTPUT_TYPE_CHANGED(
            Verdict.BREAKS_ALL,
            "The action returns {new} instead of {old}.",
            "the Java return type, the members of the output and their anchors are others",
            "add an action with the new output"),
    OUTPUT_SOURCE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The output is taken from {new} instead of {old}.",
            "the same call now returns another value",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    OUTPUT_PLACE_ADDED(
            Verdict.COMPATIBLE,
            "The output is taken from {new}, and no longer from {old} alone.",
            "what was returned is returned; where nothing was, there may be something now",
            "nothing needs to be done"),
    OUTPUT_SHAPE_CHANGED(
            Verdict.BREAKS_CALLS,
            "The output is shaped by other steps: {new} instead of {old}.",
            "members of the output may be gone, renamed or of another form",
            "add an action with the new output, or take a major step"),
    OUTPUT_SECRETS_CHANGED(
            Verdict.BREAKS_CALLS,
            "The secret parts of the output are {new}; those were {old}.",
            "what is secret is masked wherever it is shown, and what no longer is shows",
            "announce it; a leaked secret is worse than a breaking change"),
    PARAMETERS_REORDERED(
            Verdict.WORDS,
            "The parameters stand in another order.",
            "parameters are given by name, in Java too",
            "nothing needs to be done");

    private final ChangeMeaning meaning;

    ActionChange(Verdict verdict, String says, String why, String hint) {
        meaning = new ChangeMeaning(verdict, says, why, hint);
    }

    @Override
    public ChangeMeaning meaning() {
        return meaning;
    }
}
