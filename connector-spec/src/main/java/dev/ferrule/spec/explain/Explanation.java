package dev.ferrule.spec.explain;

import dev.ferrule.spec.diagnostic.DiagnosticCode;

/**
 * The page of a diagnostic.
 *
 * @param code the diagnostic
 * @param why why it is one, in Markdown
 * @param wrong a spec that has the problem
 * @param right the same spec without it
 * @param fix what to do, in Markdown
 */
public record Explanation(DiagnosticCode code, String why, Example wrong, Example right, String fix) {}
