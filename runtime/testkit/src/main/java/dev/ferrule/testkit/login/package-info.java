/**
 * Servers that give proofs of who calls, for tests: a token endpoint of OAuth 2 and a session login. They check what they are sent
 * as strictly as real ones, count, and can be told to fail, to be slow and to end what they gave. A sandbox hands them the requests
 * that are theirs.
 */
@NullMarked
package dev.ferrule.testkit.login;

import org.jspecify.annotations.NullMarked;
