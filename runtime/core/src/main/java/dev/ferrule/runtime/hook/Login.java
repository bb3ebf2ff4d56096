package dev.ferrule.runtime.hook;

/**
 * Logs in where the language cannot say how, such as with a challenge that has to be answered. However many calls want a
 * session at a time, it is asked once, and again when the session has run out or the service refuses it.
 */
@FunctionalInterface
public non-sealed interface Login extends Hook {

    /**
     * Begins a session.
     *
     * @param calls the way to the service; it is of use until this method returns
     * @param fields the fields of the connection that the connector says this code reads, secrets included
     * @return what calls carry from now on
     * @throws LoginRefusedException when the service does not know who logs in; the call fails as not authenticated
     * @throws Exception when no session can be had for another reason
     */
    Session open(Calls calls, HookFields fields) throws Exception;

    /**
     * Ends a session when its connection is closed; does nothing unless it is overridden. What it throws is of no matter, as
     * nobody waits for the end of a session.
     *
     * @param session what {@link #open} gave last
     * @param calls the way to the service; it is of use until this method returns
     * @param fields the same as for {@link #open}
     * @throws Exception when the session cannot be ended
     */
    default void close(Session session, Calls calls, HookFields fields) throws Exception {}
}
