/**
 * A Crowd to test against: its REST API for applications with state in memory, including the habits that make updates
 * dangerous. It is found by the connector's name; it knows the test kit and nothing of the connector that is tested with
 * it.
 */
@NullMarked
package dev.ferrule.crowd.sandbox;

import org.jspecify.annotations.NullMarked;
