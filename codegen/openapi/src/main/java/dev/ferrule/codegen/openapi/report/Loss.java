package dev.ferrule.codegen.openapi.report;

/**
 * Something of a document that the connector does not have.
 *
 * @param code the kind of loss
 * @param pointer where it stands in the document, as a JSON pointer (RFC 6901)
 * @param reason what is lost and why, in a sentence; it may hold text of the document
 */
public record Loss(LossCode code, String pointer, String reason) {}
