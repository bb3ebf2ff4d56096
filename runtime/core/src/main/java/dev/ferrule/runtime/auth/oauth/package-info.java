/**
 * Tokens of OAuth 2 (RFC 6749): the requests that get them, and what their answers mean. Everything in which servers differ
 * comes from the definition. Signing statements is left to an {@link dev.ferrule.runtime.auth.oauth.AssertionSigning},
 * which is found on the class path, so that only connectors that sign need a library for it.
 */
@NullMarked
package dev.ferrule.runtime.auth.oauth;

import org.jspecify.annotations.NullMarked;
