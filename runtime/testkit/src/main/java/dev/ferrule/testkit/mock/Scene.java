package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Optional;

/**
 * One request to a stage, and its answer.
 *
 * @param request the request as it was sent
 * @param step the step whose request it is; empty for one that gets a token or a session, and for one that nobody knows
 * @param answer the answer
 */
public record Scene(SandboxRequest request, Optional<StepDefinition> step, SandboxResponse answer) {}
