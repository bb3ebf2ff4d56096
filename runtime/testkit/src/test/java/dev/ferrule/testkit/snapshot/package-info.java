@NullMarked
package dev.ferrule.testkit.snapshot;

import org.jspecify.annotations.NullMarked;
