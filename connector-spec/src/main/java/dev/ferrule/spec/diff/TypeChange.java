package dev.ferrule.spec.diff;

/** What can change about the types that inputs and outputs are made of. */
public enum TypeChange implements ChangeKind {
    TYPE_ADDED(Verdict.COMPATIBLE, "The type {what} is new.", "nobody uses it yet", "nothing needs to be done"),
    TYPE_REMOVED(
            Verdict.BREAKS_JAVA,
            "The type {what} is gone.",
            "its Java class is gone; outputs that used it are reported apart",
            "keep the type until the next major step"),
    TYPE_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the type {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    TYPES_REORDERED(
            Verdict.WORDS,
            "The types stand in another order.",
            "only words on the page change",
            "nothing needs to be done"),
    FIELD_ADDED(
            Verdict.COMPATIBLE,
            "The output field {what} is new.",
            "classes take further members without a new constructor, and outputs may always hold more",
            "nothing needs to be done"),
    FIELD_REMOVED(
            Verdict.BREAKS_ALL,
            "The output field {what} is gone.",
            "its Java accessor, its member of the output and its anchor are gone",
            "keep the field as long as the service answers it"),
    FIELD_RENAMED(
            Verdict.BREAKS_ALL,
            "The output field {old} is called {new} now; it is read from the same place.",
            "its Java accessor, its member of the output and its anchor are named after it",
            "keep the documented name; `wire` says what it is called at the service"),
    FIELD_TYPE_CHANGED(
            Verdict.BREAKS_CALLS,
            "The output field {what} is of type {new} instead of {old}.",
            "its Java accessor returns another type, and scripts read another value",
            "add a second field of the new type"),
    FIELD_BECAME_OPTIONAL(
            Verdict.BREAKS_CALLS,
            "The output field {what} may be missing now.",
            "its Java accessor may return null, and scripts may find nothing",
            "check that the service can really leave it out"),
    FIELD_BECAME_REQUIRED(
            Verdict.COMPATIBLE,
            "The output field {what} is always there now.",
            "those who expect that it is missing go on working",
            "nothing needs to be done"),
    INPUT_FIELD_BECAME_REQUIRED(
            Verdict.BREAKS_CALLS,
            "The field {what} must be given now.",
            "calls that leave it out are refused",
            "keep it optional, or announce the change and take a major step"),
    REQUIRED_INPUT_FIELD_ADDED(
            Verdict.BREAKS_CALLS,
            "The field {what} is new and must be given.",
            "calls that do not know it are refused",
            "make it optional"),
    FIELD_CLEARING_ADDED(
            Verdict.COMPATIBLE,
            "The field {what} can be cleared now, which sends {new}.",
            "calls that do not clear it go on working",
            "tell those who give null in JSON that it clears now"),
    FIELD_CLEARING_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Clearing the field {what} sends {new} instead of {old}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    FIELD_CLEARING_REMOVED(
            Verdict.BREAKS_CALLS,
            "The field {what} cannot be cleared any more; that sent {old}.",
            "the Java method that clears it is gone",
            "keep it, or take a major step"),
    FIELD_RULES_CHANGED(
            Verdict.WORDS,
            "What is said of the values of the output field {what} has changed.",
            "outputs are passed on whatever they hold",
            "nothing needs to be done"),
    FIELD_WIRE_CHANGED(
            Verdict.BREAKS_CALLS,
            "The output field {what} is read from {new} instead of {old}.",
            "where a service answers the old name only, the field is missing now",
            "keep the old name behind the new one"),
    FIELD_WIRE_WIDENED(
            Verdict.COMPATIBLE,
            "The output field {what} is read from {new} instead of {old}, which is more.",
            "the names that were read still are, in the same order",
            "nothing needs to be done"),
    FIELDS_REORDERED(
            Verdict.WORDS,
            "The fields of the type {what} stand in another order.",
            "fields are read by name",
            "nothing needs to be done"),
    FIELD_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the output field {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    DROP_ADDED(
            Verdict.BREAKS_CALLS,
            "Outputs leave out the member {what} now.",
            "undocumented members are kept, so somebody may read it",
            "document the member as a field instead"),
    DROP_REMOVED(
            Verdict.COMPATIBLE,
            "Outputs do not leave out the member {what} any more.",
            "there is more than before",
            "nothing needs to be done"),
    TYPE_KIND_CHANGED(
            Verdict.BREAKS_ALL,
            "The type {what} has {new} instead of {old}.",
            "its Java class, its values and its places on pages are others",
            "add a type of another name"),
    FORM_ADDED(
            Verdict.COMPATIBLE,
            "Values of the type may have the form {what} now.",
            "callers could not but write what happens with forms that they do not know",
            "nothing needs to be done"),
    FORM_REMOVED(
            Verdict.BREAKS_ALL,
            "Values of the type have the form {what} no more.",
            "its Java class and its anchor are gone; inputs are refused, and outputs are passed on as unknown",
            "keep the form as long as the service knows it"),
    FORM_TYPE_CHANGED(
            Verdict.BREAKS_CALLS,
            "The form {what} is of type {new} instead of {old}.",
            "its Java factory takes another type, and scripts read another value",
            "add a second form of the new type"),
    FORM_WIRE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The form {what} has the tag {new} on the wire instead of {old}.",
            "where a service knows the old tag only, inputs are refused and outputs have an unknown form",
            "check that the service knows the new tag"),
    FORM_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the form {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    FORMS_REORDERED(
            Verdict.WORDS,
            "The forms of the type {what} stand in another order.",
            "forms are told by their tags",
            "nothing needs to be done"),
    FORM_ORDER_CHANGED(
            Verdict.BREAKS_CALLS,
            "The forms of the type {what} are tried in another order.",
            "without a tag the first form that fits counts, so a value may have another form now",
            "put new forms behind the old ones, and keep the order of those"),
    TAG_CHANGED(
            Verdict.BREAKS_CALLS,
            "The tag is {new} instead of {old}.",
            "inputs of the old form are refused, and outputs have the new one",
            "add a type of another name"),
    TAG_WIRE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The tag is the member {new} on the wire instead of {old}.",
            "where a service knows the old member only, inputs are refused and outputs have an unknown form",
            "check that the service knows the new member");

    private final ChangeMeaning meaning;

    TypeChange(Verdict verdict, String says, String why, String hint) {
        meaning = new ChangeMeaning(verdict, says, why, hint);
    }

    @Override
    public ChangeMeaning meaning() {
        return meaning;
    }
}
