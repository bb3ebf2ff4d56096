package dev.ferrule.runtime.hook;

/**
 * Sends the file of a step where one request with all of it is not what the service wants, such as in parts. It is run once
 * for each run of the step; what of it is sent again when an answer is lost, it says of each of its requests.
 */
@FunctionalInterface
public non-sealed interface Transfer extends Hook {

    /**
     * Sends a file.
     *
     * @param upload the file, and where it goes
     * @param calls the way to the service; it is of use until this method returns. What goes to the origin of the
     *     connection's server carries the credentials of the connection, which the code does not see.
     * @param fields the fields of the connection that the connector says this code reads, secrets included
     * @return the last answer that {@code calls} has given, which the step judges as that of any call
     * @throws Exception when the file cannot be sent for a reason that no answer tells
     */
    CallAnswer send(Upload upload, Calls calls, HookFields fields) throws Exception;
}
