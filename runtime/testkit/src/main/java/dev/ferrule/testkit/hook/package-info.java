/** What holds the hand-written code of a program to what its connector expects. It knows no service. */
@NullMarked
package dev.ferrule.testkit.hook;

import org.jspecify.annotations.NullMarked;
