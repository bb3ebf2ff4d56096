package dev.ferrule.codegen.apidoc;

/**
 * Something of a connector that its OpenAPI document does not say.
 *
 * @param code the kind of gap
 * @param action the id of the action; empty when it is about the connector
 * @param reason what is missing and why, in a sentence
 */
public record Gap(GapCode code, String action, String reason) {}
