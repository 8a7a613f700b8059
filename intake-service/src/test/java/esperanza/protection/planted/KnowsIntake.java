package esperanza.protection.planted;

import esperanza.intake.planted.KnowsHttp;

record KnowsIntake(KnowsHttp known) {}
