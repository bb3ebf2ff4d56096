package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;

/** Where the constants with definitions of actions stand. */
@FunctionalInterface
interface DefinitionReferences {

    /** The constant that holds the definition of the action of this id. */
    CodeBlock reference(String action);
}
