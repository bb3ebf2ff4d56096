package dev.ferrule.runtime.auth;

/** No proof. */
final class NoAuthentication extends FixedAuthentication {}
