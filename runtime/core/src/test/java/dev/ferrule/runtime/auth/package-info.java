@NullMarked
package dev.ferrule.runtime.auth;

import org.jspecify.annotations.NullMarked;
