/**
 * From an OpenAPI document of a stranger to the folder of a connector. {@link dev.ferrule.codegen.openapi.OpenApiImport} makes
 * the files and a report of what they leave out; {@link dev.ferrule.codegen.openapi.merge} brings them to a folder that
 * somebody has worked on. Nothing is ever fetched.
 */
@NullMarked
package dev.ferrule.codegen.openapi;

import org.jspecify.annotations.NullMarked;
