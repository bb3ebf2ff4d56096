@NullMarked
package dev.ferrule.runtime.auth.oauth;

import org.jspecify.annotations.NullMarked;
