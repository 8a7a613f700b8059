package esperanza.intake.planted.domain;

import esperanza.runtime.command.Gate;

record KnowsTheRuntime(Gate gate) {}
