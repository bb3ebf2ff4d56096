// Prints each OpenAPI document of a folder that the published schema of its version does not accept, and why.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";

const folder = process.argv[2];
for (const file of readdirSync(folder)) {
  const validator = new Validator();
  const result = await validator.validate(JSON.parse(readFileSync(join(folder, file), "utf8")));
  if (!result.valid || validator.version !== "3.1") {
    console.log(`${file} (${validator.version}): ${JSON.stringify(result.errors)}`);
  }
}
