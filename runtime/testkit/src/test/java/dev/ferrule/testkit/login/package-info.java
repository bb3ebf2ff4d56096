@NullMarked
package dev.ferrule.testkit.login;

import org.jspecify.annotations.NullMarked;
