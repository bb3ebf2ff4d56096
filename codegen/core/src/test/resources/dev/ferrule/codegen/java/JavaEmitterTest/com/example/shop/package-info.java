/**
 * Sells things, one at a time.
 */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
