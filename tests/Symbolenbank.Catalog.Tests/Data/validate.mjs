// Prints one line for each file that does not satisfy the schema: validate.mjs SCHEMA FILE...
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
for (const file of files) {
  if (validate(JSON.parse(readFileSync(file, "utf8")))) continue;
  for (const fault of validate.errors) console.log(`${file} ${fault.instancePath} ${fault.message}`);
}
