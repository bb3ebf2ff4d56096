package dev.ferrule.runtime.hook;

/**
 * Code that a program registers under a name when it opens a connection. It may be called by many threads at a time.
 * Whatever it throws, unless its kind says otherwise, ends the call with a {@link dev.ferrule.runtime.error.HookException}
 * that names the hook and nothing of what was thrown but its class.
 */
public sealed interface Hook permits Conversion, Signer, Login, Transfer {}
