package esperanza.intake.planted.domain;

import esperanza.runtime.Gate;

record KnowsTheRuntime(Gate gate) {}
