package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.retry.Time;

/**
 * What a proof needs beside the values of a connection.
 *
 * @param time what tells the time of a request
 * @param hooks the code of the program
 */
public record Surroundings(Time time, Hooks hooks) {

    /** The time of this machine, and no hooks. */
    public static final Surroundings NONE = new Surroundings(Time.SYSTEM, Hooks.NONE);
}
