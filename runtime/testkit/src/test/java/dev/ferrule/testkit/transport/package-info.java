@NullMarked
package dev.ferrule.testkit.transport;

import org.jspecify.annotations.NullMarked;
