package dev.ferrule.crowd.sandbox.rest;

/** Answers one method of one resource. */
@FunctionalInterface
interface Handler {

    Reply handle(Call call);

    /** A handler that reads the body, which therefore must be of a type that it can read. */
    @FunctionalInterface
    interface WithBody extends Handler {}
}
