@NullMarked
package dev.ferrule.runtime.network;

import org.jspecify.annotations.NullMarked;
