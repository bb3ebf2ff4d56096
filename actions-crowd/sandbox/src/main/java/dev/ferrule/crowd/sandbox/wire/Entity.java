package dev.ferrule.crowd.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an answer holds.
 *
 * @param name what the whole is called in XML; JSON does not say
 * @param json the content under JSON's names
 */
public record Entity(String name, ObjectNode json) {}
