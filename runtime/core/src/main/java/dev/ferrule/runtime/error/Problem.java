package dev.ferrule.runtime.error;

import java.util.Optional;

/**
 * One of several problems that an answer tells. Texts are free of secrets.
 *
 * @param message what is wrong
 * @param code the service's own error code, if it gave one
 * @param parameter the id of the parameter to blame, if one is known
 */
public record Problem(String message, Optional<String> code, Optional<String> parameter) {}
