package dev.ferrule.spec.diff;

/** What can change about a connector as a whole. */
public enum ConnectorChange implements ChangeKind {
    CONNECTOR_RENAMED(
            Verdict.BREAKS_ALL,
            "The connector {old} is called {new} now.",
            "class names, variables of the environment and page addresses are made from the id",
            "keep the id; the label `name` can change freely"),
    PACKAGE_CHANGED(
            Verdict.BREAKS_JAVA,
            "The generated Java moves from {old} to {new}.",
            "every import of the old package fails to compile",
            "keep the package, or move it together with other breaking changes"),
    CONNECTOR_NAME_CHANGED(
            Verdict.WORDS,
            "The connector's label is {new} instead of {old}.",
            "only words on the page change",
            "nothing needs to be done"),
    CONNECTOR_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The connector's description has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    SERVER_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The address of the server is made up differently.",
            "the same connection now calls another address",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    OTHER_SERVER_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "The address of the server {what} is made up differently.",
            "the calls that go to it now go to another address",
            "if it repairs what never worked, waive it with that reason; else take a major step"),
    OTHER_SERVER_ADDED(
            Verdict.COMPATIBLE,
            "There is one more server, {what}.",
            "a call goes there only when its step says so, which is a change of its own",
            "nothing needs to be done"),
    OTHER_SERVER_REMOVED(
            Verdict.COMPATIBLE,
            "The server {what} is gone.",
            "the calls that went there say where they go now, which is a change of its own",
            "nothing needs to be done"),
    CONNECTION_FIELD_REMOVED(
            Verdict.BREAKS_ALL,
            "The connection's field {what} is gone.",
            "connections that give it are refused, its Java setter and its anchor are gone",
            "keep the field and ignore it until the next major step"),
    CONNECTION_FIELD_ADDED(
            Verdict.COMPATIBLE,
            "The connection has a new optional field {what}.",
            "connections without it go on working",
            "nothing needs to be done"),
    REQUIRED_CONNECTION_FIELD_ADDED(
            Verdict.BREAKS_CALLS,
            "The connection needs a new field {what}.",
            "existing connections do not have it; Java compiles and fails when the connection opens",
            "make the field optional"),
    CONNECTION_FIELD_BECAME_REQUIRED(
            Verdict.BREAKS_CALLS,
            "The connection's field {what} must be given now.",
            "connections without it are refused",
            "keep it optional"),
    CONNECTION_FIELD_BECAME_OPTIONAL(
            Verdict.COMPATIBLE,
            "The connection's field {what} may be left out now.",
            "connections that give it go on working",
            "nothing needs to be done"),
    CONNECTION_FIELD_TYPE_CHANGED(
            Verdict.BREAKS_CALLS,
            "The connection's field {what} is of type {new} instead of {old}.",
            "its Java setter takes another type, and stored values may be refused",
            "add a second field of the new type"),
    CONNECTION_FIELDS_REORDERED(
            Verdict.WORDS,
            "The connection's fields stand in another order.",
            "fields are given by name",
            "nothing needs to be done"),
    CONNECTION_FIELD_NAME_CHANGED(
            Verdict.WORDS,
            "The label of the connection's field {what} is {new} instead of {old}.",
            "anchors and code are made from the id, not from the label",
            "nothing needs to be done"),
    CONNECTION_FIELD_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the connection's field {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    CONNECTION_FIELD_EXAMPLE_CHANGED(
            Verdict.WORDS,
            "The example of the connection's field {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    CONNECTION_FIELD_DEFAULT_CHANGED(
            Verdict.BREAKS_CALLS_UNSEEN,
            "What counts when the connection's field {what} is not given is {new} instead of {old}.",
            "connections that do not give it now mean something else",
            "keep the default, or take a major step"),
    CONNECTION_FIELD_FORM_CHANGED(
            Verdict.WORDS,
            "How a form asks for a field of the connection has changed: {what}.",
            "only words of forms and pages change",
            "nothing needs to be done"),
    ALLOWED_HOSTS_NARROWED(
            Verdict.BREAKS_CALLS,
            "Calls may go to {new} instead of {old}.",
            "connections to other hosts are refused",
            "allow the old hosts as well"),
    ALLOWED_HOSTS_WIDENED(
            Verdict.COMPATIBLE,
            "Calls may go to {new} instead of {old}.",
            "what was allowed is still allowed",
            "nothing needs to be done"),
    AUTH_ADDED(
            Verdict.COMPATIBLE,
            "There is one more way to prove who calls: {new}.",
            "the ways that were there stay as they are",
            "nothing needs to be done"),
    AUTH_REMOVED(
            Verdict.BREAKS_CALLS,
            "A way to prove who calls is gone: {old}.",
            "connections that use it cannot log in",
            "keep it beside the new one"),
    AUTH_CHANGED(
            Verdict.BREAKS_CALLS,
            "A way to prove who calls has changed from {old} to {new}.",
            "existing connections prove themselves differently",
            "add the new way behind the old one"),
    AUTH_KEYS_CHANGED(
            Verdict.BREAKS_CALLS,
            "Beside the proof of {what}, calls carry {new} instead of {old}.",
            "existing connections do not have the other keys, or prove themselves differently",
            "add a scheme with the new keys behind the old one"),
    AUTH_BASIC_ADDED(
            Verdict.BREAKS_CALLS,
            "The login of {what} proves who logs in by HTTP Basic authentication now: {new}.",
            "existing connections may have no such user and password, and the service must know them",
            "add a scheme with this login behind the old one"),
    AUTH_BASIC_REMOVED(
            Verdict.BREAKS_CALLS,
            "The login of {what} proves nothing by HTTP Basic authentication any more: {old}.",
            "existing connections log in differently, and arguments of the Java method are gone",
            "add a scheme with the new login behind the old one"),
    AUTH_BASIC_CHANGED(
            Verdict.BREAKS_CALLS,
            "The login of {what} sends {new} by HTTP Basic authentication instead of {old}.",
            "existing connections may not have these values, or log in as somebody else",
            "add a scheme with the new login behind the old one"),
    AUTH_BASIC_WITH_EVERY_CALL(
            Verdict.BREAKS_CALLS,
            "User and password of {what} are sent with every call now, and not with the login alone.",
            "the password goes to more places, and a service may refuse calls that carry two proofs",
            "if the service has refused all calls before, waive it with that reason; else take a major step"),
    AUTH_BASIC_WITH_LOGIN(
            Verdict.BREAKS_CALLS,
            "User and password of {what} are sent with the login alone now, and not with every call.",
            "a service that knows the user of each call by them refuses calls without them",
            "if the service has never asked for them, waive it with that reason; else take a major step"),
    AUTH_NAME_CHANGED(
            Verdict.WORDS,
            "The label of the auth scheme {what} is {new} instead of {old}.",
            "schemes are picked by their id, not by their label",
            "nothing needs to be done"),
    AUTH_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the auth scheme {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    AUTH_REORDERED(
            Verdict.WORDS,
            "The auth schemes stand in another order, behind the same first one.",
            "connections pick them by their id",
            "nothing needs to be done"),
    AUTH_PREFERENCE_CHANGED(
            Verdict.BREAKS_CALLS,
            "The auth scheme {new} comes first instead of {old}.",
            "the first one is used by connections that pick none",
            "put new ways behind the old ones"),
    HOOK_ADDED(
            Verdict.BREAKS_CALLS,
            "The connector runs hand-written code that it did not run before: {what}, a {new}.",
            "programs that do not register it cannot open a connection",
            "do without it, or take a major step"),
    HOOK_REMOVED(
            Verdict.BREAKS_CALLS,
            "The connector runs the hook {what} no more.",
            "the method that registers it is gone, and a connection refuses a hook that it does not know",
            "keep the hook until the next major step"),
    HOOK_CHANGED(
            Verdict.BREAKS_CALLS,
            "The hook {what} is a {new} instead of a {old}.",
            "registered code is of another kind, sees other fields, or may give what is refused now",
            "add a hook of another name"),
    HOOK_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the hook {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    HOOKS_REORDERED(
            Verdict.WORDS,
            "The hooks stand in another order.",
            "hooks are registered by name",
            "nothing needs to be done"),
    ERROR_CODE_ADDED(
            Verdict.COMPATIBLE,
            "The error code {what} is known now.",
            "its Java class extends the one that was thrown before, so handlers go on working",
            "nothing needs to be done"),
    ERROR_CODE_REMOVED(
            Verdict.BREAKS_CALLS,
            "The error code {what} is not known any more.",
            "its Java class is gone, and its kind (and so the exit code) comes from elsewhere",
            "keep the entry as long as the service can answer the code"),
    ERROR_KIND_CHANGED(
            Verdict.BREAKS_CALLS,
            "The error code {what} is of kind {new} instead of {old}.",
            "handlers and scripts tell failures apart by kind and exit code",
            "add a second code if the service has one"),
    ERROR_DESCRIPTION_CHANGED(
            Verdict.WORDS,
            "The description of the error code {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    ERROR_ADVICE_CHANGED(
            Verdict.WORDS,
            "The advice on the error code {what} has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    ERROR_CODES_REORDERED(
            Verdict.WORDS,
            "The error codes stand in another order.",
            "only words on the page change",
            "nothing needs to be done"),
    PAGES_CHANGED(
            Verdict.WORDS,
            "What all pages share has changed: {what}.",
            "only words on the page change",
            "nothing needs to be done"),
    CONNECTION_TEST_REMOVED(
            Verdict.BREAKS_CALLS,
            "A connection cannot be tested any more.",
            "the method of the client is gone, and the command fails",
            "name another action that reads something"),
    CONNECTION_TEST_CHANGED(
            Verdict.COMPATIBLE,
            "A connection is tested by the action {new} now.",
            "the method and the command do the same for those who use them",
            "nothing needs to be done"),
    GROUPS_CHANGED(
            Verdict.WORDS,
            "The titles or the order of groups of parameters have changed.",
            "anchors are made from the ids of groups",
            "nothing needs to be done"),
    LIMITS_CHANGED(
            Verdict.COMPATIBLE,
            "The limits are {new} instead of {old}.",
            "calls wait longer or shorter before they are sent",
            "nothing needs to be done"),
    VERSIONS_CHANGED(
            Verdict.WORDS,
            "What is said of the versions of the service has changed.",
            "only words on the page change",
            "nothing needs to be done"),
    PROFILE_CHANGED(
            Verdict.WORDS,
            "What catalogues show of the connector has changed: {what}.",
            "only words and pictures of catalogues and pages change",
            "nothing needs to be done");

    private final ChangeMeaning meaning;

    ConnectorChange(Verdict verdict, String says, String why, String hint) {
        meaning = new ChangeMeaning(verdict, says, why, hint);
    }

    @Override
    public ChangeMeaning meaning() {
        return meaning;
    }
}
