/**
 * What can be chosen about the Crowd that is played: its version, its permissions and who may talk to it. Every other
 * package of the sandbox may read these; they know nothing of requests or users.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.settings;

import org.jspecify.annotations.NullMarked;
