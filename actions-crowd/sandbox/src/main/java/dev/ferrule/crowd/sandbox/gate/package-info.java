/**
 * Which requests get in at all: the application's name, the address it comes from, its password or session. It sees
 * only headers and knows nothing of the resources behind it.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.gate;

import org.jspecify.annotations.NullMarked;
