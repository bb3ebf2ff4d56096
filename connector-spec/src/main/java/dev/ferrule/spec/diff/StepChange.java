package dev.ferrule.spec.diff;

/** What can change about the calls of an action and about what answers mean. */
public enum StepChange implements ChangeKind {
    STEP_ADDED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The action makes one more call, {what}.",
            "the service gets a request that it did not get before, which may need a permission",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_REMOVED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The action does not make the call {what} any more.",
            "what it did at the service is not done",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEPS_REORDERED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The calls are made in another order.",
            "when a later one fails, others have taken effect than before",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_CONDITION_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} is made under another condition.",
            "the same input may now make or leave out a call",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_METHOD_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} uses {new} instead of {old}.",
            "it does something else at the service, and whether it is safe to repeat may change",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_PATH_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} goes to {new} instead of {old}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_SERVER_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} goes to {new} instead of {old}.",
            "the same input now sends its request, and the credentials with it, to another address",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_QUERY_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "A query parameter of a call has changed: {what}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_HEADER_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "A header of a call has changed: {what}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_COOKIE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "A cookie of a call has changed: {what}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_NAMES_REORDERED(
            Verdict.COMPATIBLE,
            "The {what} of a call stands in another order.",
            "services take query parameters and headers by name",
            "nothing needs to be done"),
    STEP_BODY_ADDED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} sends a body now.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_BODY_REMOVED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} sends no body any more.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_BODY_START_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The body starts from {new} instead of {old}.",
            "what a caller leaves out may now be kept or wiped",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_BODY_WITHOUT_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Other members are left out of the body that is sent back.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_BODY_FORMAT_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The body of the call {what} is written in another format.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_BODY_JSON_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The body of the call {what} has changed.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_BODY_PARTS_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Something else is told of the parts of a body: {new} instead of {old}.",
            "the same input now sends another request",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    SUCCESS_NARROWED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Fewer statuses mean success: {new} instead of {old}.",
            "the same answer of the service now has another outcome",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    SUCCESS_WIDENED(
            Verdict.COMPATIBLE,
            "More statuses mean success: {new} instead of {old}.",
            "every call that succeeded still does",
            "nothing needs to be done"),
    ABSENT_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Other statuses mean that there is no such thing: {new} instead of {old}.",
            "the same answer of the service now has another outcome",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_READ_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The answer is read as {new} instead of {old}.",
            "the same answer of the service now has another outcome",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_TAKE_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "A value is taken from an answer in another way: {what}.",
            "later calls and the output may get another value",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PAGINATION_ADDED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} reads all pages of its list now: {new}.",
            "it takes more requests and returns more items, as a list",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PAGINATION_REMOVED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The call {what} does not read the pages of its list any more.",
            "it returns the first page as the service answers it",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PAGINATION_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The pages of a list are read in another way: {new} instead of {old}.",
            "the same call may return other items",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    PAGE_SIZE_CHANGED(
            Verdict.COMPATIBLE,
            "Pages have another size: {new} instead of {old}.",
            "the same items are returned, by more or fewer requests",
            "nothing needs to be done"),
    CEILING_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Another number of items is what the service gives at most: {new} instead of {old}.",
            "a list of the same length may now fail, or end too early",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    CEILING_RAISED(
            Verdict.COMPATIBLE,
            "The service gives more items at most: {new} instead of {old}.",
            "lists that were read to their end still are, and longer ones do not fail any more",
            "nothing needs to be done"),
    PAGINATION_LIMIT_ADDED(
            Verdict.COMPATIBLE,
            "A caller can say how many items are wanted: {new}.",
            "calls that do not say it get all items, as before",
            "nothing needs to be done"),
    RESPONSE_RULE_ADDED(
            Verdict.BREAKS_CALLS,
            "There is a new rule on what an answer means: {new}.",
            "the same answer of the service now has another outcome",
            "check which answers it takes away from other rules; waive it if those were not understood before"),
    RESPONSE_RULE_REMOVED(
            Verdict.BREAKS_CALLS,
            "A rule on what an answer means is gone: {old}.",
            "the same answer of the service now has another outcome",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_RULES_REORDERED(
            Verdict.BREAKS_CALLS,
            "The rules on what an answer means stand in another order.",
            "the first rule that matches counts",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_CONDITION_CHANGED(
            Verdict.BREAKS_CALLS,
            "A rule speaks of other answers: {new} instead of {old}.",
            "the same answer of the service now has another outcome",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_VERDICT_CHANGED(
            Verdict.BREAKS_CALLS,
            "A rule says that the answer means {new} instead of {old}.",
            "the same answer of the service now has another outcome",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_KIND_CHANGED(
            Verdict.BREAKS_CALLS,
            "A rule makes a failure of kind {new} instead of {old}.",
            "handlers and scripts tell failures apart by kind and exit code",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_CODE_CHANGED(
            Verdict.BREAKS_CALLS,
            "A rule takes the error code from {new} instead of {old}.",
            "the code decides which Java exception is thrown",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_MESSAGE_CHANGED(
            Verdict.WORDS,
            "A rule says what went wrong in other words.",
            "messages are for people; programs use kind and code",
            "nothing needs to be done"),
    RESPONSE_PARAMETER_CHANGED(
            Verdict.BREAKS_CALLS,
            "A rule blames the parameter {new} instead of {old}.",
            "programs that show the failure beside the input look for this parameter",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_EACH_CHANGED(
            Verdict.BREAKS_CALLS,
            "A rule finds the problems that it tells one by one in {new} instead of {old}.",
            "programs that show each problem beside its input get others",
            "keep the old rule, or announce the change and take a major step"),
    RESPONSE_WAIT_CHANGED(
            Verdict.COMPATIBLE,
            "A call is sent again after another pause: {new} instead of {old}.",
            "the requests and what they mean are the same",
            "nothing needs to be done"),
    STEP_FETCH_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The step {what} reads another address: {new} instead of {old}.",
            "the answer may be another one, or come from a host that a network does not let through",
            "name the hosts in the release notes; if it repairs what never worked, waive it with that reason"),
    STEP_UPLOAD_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The step {what} sends a file in another way: {new} instead of {old}.",
            "the file goes to another place, in other requests, or to a host that a network does not let through",
            "name the hosts in the release notes; if it repairs what never worked, waive it with that reason"),
    STEP_POLL_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The step {what} waits for something else: {new} instead of {old}.",
            "the call may return sooner or later than before, or fail where it did not",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_EACH_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "A call is made for other entries: {new} instead of {old}.",
            "the same input now sends other requests, and their answers are another list",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    CHUNK_CHANGED(
            Verdict.COMPATIBLE,
            "Another number of entries goes into one request: {new} instead of {old}.",
            "the same entries are sent, and the same items gathered, by more or fewer requests",
            "nothing needs to be done"),
    EACH_LIMIT_RAISED(
            Verdict.COMPATIBLE,
            "A call may send more requests for a list: {new} instead of {old}.",
            "every list that was taken still is",
            "nothing needs to be done"),
    EACH_LIMIT_LOWERED(
            Verdict.BREAKS_CALLS,
            "A call may send fewer requests for a list: {new} instead of {old}.",
            "a list that was taken before may now be refused",
            "keep the old bound, or announce the change and take a major step"),
    STEP_CLEAN_UP_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Whether the step {what} cleans up has changed: {new} instead of {old}.",
            "something may be left behind at the service, or be gone",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_GUARD_ADDED(
            Verdict.COMPATIBLE,
            "When others change what the call {what} has read, it begins again: {new}.",
            "the same requests are sent, and what failed because others were faster is tried again",
            "nothing needs to be done"),
    STEP_GUARD_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "What happens when others change what the call {what} has read is different: {new} instead of {old}.",
            "a change of somebody else may now be overwritten, or the call may fail where it did not",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    STEP_REPEAT_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "Whether the call {what} may be sent again has changed: {new} instead of {old}.",
            "when an answer is lost, the service may get the request once more or once less",
            "if it repairs what never worked, waive it with that reason; else take a major step");

    private final ChangeMeaning meaning;

    StepChange(Verdict verdict, String says, String why, String hint) {
        meaning = new ChangeMeaning(verdict, says, why, hint);
    }

    @Override
    public ChangeMeaning meaning() {
        return meaning;
    }
}
