import { runSpec } from "../specs/run-spec.js";
import { checkFacts, type FactsCase, nameOf } from "./check-facts.js";

runSpec<FactsCase>("clauses", { nameOf, isNegative: ({ facts }) => facts.length === 0, check: checkFacts });
