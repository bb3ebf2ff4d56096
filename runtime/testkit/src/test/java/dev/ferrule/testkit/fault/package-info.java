@org.jspecify.annotations.NullMarked
package dev.ferrule.testkit.fault;
