package esperanza.runtime.planted;

import esperanza.intake.planted.KnowsHttp;

record KnowsAService(KnowsHttp known) {}
