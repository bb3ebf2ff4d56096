package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.testkit.sandbox.SandboxResponse;

/** Answers one method of one resource. */
@FunctionalInterface
interface Handler {

    SandboxResponse handle(Call call);

    /** A handler that reads the body, which therefore must be of a type that it can read. */
    @FunctionalInterface
    interface WithBody extends Handler {}
}
