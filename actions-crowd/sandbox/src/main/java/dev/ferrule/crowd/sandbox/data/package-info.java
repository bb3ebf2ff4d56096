/**
 * What is in the sandbox's directories at the start: sample data, or what a person gives as JSON. It fills directories
 * and knows nothing of requests.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.data;

import org.jspecify.annotations.NullMarked;
