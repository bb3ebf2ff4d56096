package dev.ferrule.spec.diff;

/** What can change about a parameter of an action. */
public enum ParameterChange implements ChangeKind {
    PARAMETER_ADDED(
            Verdict.COMPATIBLE,
            "The parameter {what} is new and optional.",
            "calls without it go on working, and the request stays the same without it",
            "nothing needs to be done"),
    PARAMETER_WITH_DEFAULT_ADDED(
            Verdict.COMPATIBLE,
            "The parameter {what} is new and has the default {new}.",
            "calls without it go on working, but they may send the default now",
            "check that the service assumed the same value before"),
    REQUIRED_PARAMETER_ADDED(
            Verdict.BREAKS_CALLS,
            "The new parameter {what} must be given.",
            "existing calls do not give it; Java compiles and the call is refused at run time",
            "make it optional or give it a default"),
    PARAMETER_REMOVED(
            Verdict.BREAKS_ALL,
            "The parameter {what} is gone.",
            "calls that give it do not compile or are refused, and its anchor is gone",
            "deprecate it first, and remove it with a major step"),
    PARAMETER_RENAMED(
            Verdict.BREAKS_ALL,
            "The parameter {old} is called {new} now; it is sent to the same place.",
            "calls that use the old name do not compile or are refused, and its anchor is gone",
            "keep the old id and change the label `name`, or keep both for a while"),
    PARAMETER_TYPE_CHANGED(
            Verdict.BREAKS_CALLS,
            "The parameter {what} is of type {new} instead of {old}.",
            "the Java method takes another type, and given values may be refused",
            "add a second parameter of the new type"),
    PARAMETER_TYPE_WIDENED(
            Verdict.BREAKS_JAVA,
            "The parameter {what} takes {new} instead of {old}, which is more.",
            "every value that was accepted still is; the Java method takes another type",
            "add a second parameter if callers cannot recompile"),
    PARAMETER_BECAME_SECRET(
            Verdict.BREAKS_CALLS,
            "The parameter {what} is a secret now.",
            "the Java method takes a Secret, and a command line does not take it as an option any more",
            "announce it; a leaked secret is worse than a breaking change"),
    PARAMETER_NO_LONGER_SECRET(
            Verdict.BREAKS_CALLS,
            "The parameter {what} is not a secret any more.",
            "the Java method takes another type, and values are shown that were masked",
            "check that the value may be shown in logs and on screens"),
    PARAMETER_BECAME_REQUIRED(
            Verdict.BREAKS_CALLS,
            "The parameter {what} must be given now.",
            "calls without it are refused at run time",
            "give it a default"),
    PARAMETER_BECAME_OPTIONAL(
            Verdict.COMPATIBLE,
            "The parameter {what} may be left out now.",
            "calls that give it go on working",
            "nothing needs to be done"),
    DEFAULT_ADDED(
            Verdict.BREAKS_CALLS,
            "The parameter {what} has the default {new} now.",
            "calls that leave it out now do something else",
            "leave the default to the service, or take a major step"),
    DEFAULT_CHANGED(
            Verdict.BREAKS_CALLS,
            "The default of the parameter {what} is {new} instead of {old}.",
            "calls that leave it out now do something else",
            "keep the default, or take a major step"),
    DEFAULT_REMOVED(
            Verdict.BREAKS_CALLS,
            "The parameter {what} has no default any more; it was {old}.",
            "calls that leave it out now do something else",
            "keep the default, or take a major step"),
    PARAMETER_WIRE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The parameter {what} is sent to {new} instead of {old}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PARAMETER_SEGMENTS_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The parameter {what} fills {new} of the path instead of {old}.",
            "a slash in it now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PARAMETER_PATH_STYLE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The parameter {what} is written as {new} in the path instead of {old}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PARAMETER_APPLIED_CHANGED(
            Verdict.WORDS,
            "The page says otherwise whether the service takes notice of the parameter {what}.",
            "the request is the same: what is ignored is sent too",
            "nothing needs to be done"),
    PARAMETER_HIDDEN(
            Verdict.BREAKS_LINKS,
            "The parameter {what} is internal now and not on the page.",
            "its anchor is gone; calls go on working",
            "use the group `advanced` instead"),
    PARAMETER_SHOWN(
            Verdict.COMPATIBLE,
            "The parameter {what} is on the page now.",
            "calls go on working",
            "nothing needs to be done"),
    PARAMETER_GROUP_CHANGED(
            Verdict.WORDS,
            "The parameter {what} is in the group {new} instead of {old}.",
            "its anchor is made from its id; only the heading above it changes",
            "nothing needs to be done"),
    PARAMETER_NAME_CHANGED(
            Verdict.WORDS,
            "The label of the parameter {what} is {new} instead of {old}.",
            "anchors and code are made from the id, not from the label",
            "nothing needs to be done"),
    PARAMETER_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the parameter {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    PARAMETER_NOTES_CHANGED(
            Verdict.WORDS,
            "The notes of the parameter {what} have changed.",
            "only words on the page change",
            "nothing needs to be done"),
    PARAMETER_VISIBILITY_CHANGED(
            Verdict.BREAKS_CALLS,
            "The parameter {what} means something when {new}; that was when {old}.",
            "calls that give it may be refused now, and its default may not be sent any more",
            "let it mean something in at least the cases in which it did"),
    PARAMETER_REQUIREMENT_CHANGED(
            Verdict.BREAKS_CALLS,
            "The parameter {what} must be given when {new}; that was when {old}.",
            "calls without it may be refused at run time",
            "give it a default, or take a major step"),
    PARAMETER_LOOKUP_CHANGED(
            Verdict.COMPATIBLE,
            "The values to choose from for the parameter {what} are found by {new}; that was by {old}.",
            "they are an offer: every value that was accepted still is",
            "nothing needs to be done"),
    PARAMETER_ENTRIES_CHANGED(
            Verdict.COMPATIBLE,
            "The entries of the parameter {what} are found by {new}; that was by {old}.",
            "they are an offer: every entry that was accepted still is, and is sent as before",
            "nothing needs to be done"),
    PARAMETER_WRAPPING_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The entries of the parameter {what} are found, and wrapped, by {new}; that was by {old}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PARAMETER_CLEARING_ADDED(
            Verdict.COMPATIBLE,
            "The parameter {what} can be cleared now, which sends {new}.",
            "calls that do not clear it go on working",
            "tell those who give null in JSON that it clears now"),
    PARAMETER_CLEARING_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Clearing the parameter {what} sends {new} instead of {old}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PARAMETER_CLEARING_REMOVED(
            Verdict.BREAKS_CALLS,
            "The parameter {what} cannot be cleared any more; that sent {old}.",
            "the Java method that clears it is gone, and a command line does not take it any more",
            "keep it, or take a major step"),
    PARAMETER_PRESENTATION_CHANGED(
            Verdict.WORDS,
            "Forms ask for the parameter {what} in another way.",
            "what is accepted and sent is the same",
            "nothing needs to be done"),
    PARAMETER_EXAMPLE_CHANGED(
            Verdict.WORDS,
            "The example of the parameter {what} has changed.",
            "only words on the page change",
            "nothing needs to be done");

    private final ChangeMeaning meaning;

    ParameterChange(Verdict verdict, String says, String why, String hint) {
        meaning = new ChangeMeaning(verdict, says, why, hint);
    }

    @Override
    public ChangeMeaning meaning() {
        return meaning;
    }
}
